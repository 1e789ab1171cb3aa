package nightbell.report;

import nightbell.alert.ClientId;

/**
 * How much one problem said.
 *
 * @param problem the key by which its alerts are known
 * @param title of its last incident
 * @param alerts the first of each incident, its repeats and its returns
 * @param flaps how often it fired again soon after it was resolved
 * @param pages that asked for an answer and went out
 */
public record Noise(
    ClientId client,
    String problem,
    String title,
    int incidents,
    int alerts,
    int flaps,
    int pages) {}
