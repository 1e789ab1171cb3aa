package nightbell.engine;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;

/**
 * A number that pages do not reach until something changes.
 *
 * @param client the client of the page that showed it
 * @param person whom that page was for
 */
public record NumberFault(
    String address, Channel channel, Fault fault, ClientId client, PersonId person, Instant at) {}
