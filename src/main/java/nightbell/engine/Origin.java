package nightbell.engine;

import nightbell.alert.ClientId;

/**
 * Where alerts come from, for the record and the counts.
 *
 * @param sender who is named as the actor: the key's name, or what the tool says of itself
 * @param key the intake key's id; empty where none was used
 * @param format the tool's format
 */
public record Origin(ClientId client, String sender, String key, String format) {}
