package nightbell.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures of a report mean, in sentences that go out with every report. */
public final class Definitions {
  private static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put(
        "response",
        "A promise to answer. Each ruling makes one: when an incident opens, fires again soon"
            + " after it was resolved, becomes worse, or goes on when a silence is over. A"
            + " report is about the responses that began in its span, whenever they ended.");
    ALL.put(
        "acknowledge",
        "The time from the beginning of the response (trail: ruled, its value from) to the first"
            + " acknowledgement by the leading side (trail: acknowledged). What was resolved"
            + " without one has no such time.");
    ALL.put(
        "resolve",
        "The time from opening, firing again or going on after a silence to the resolving that"
            + " followed (trail: resolved).");
    ALL.put(
        "clock",
        "Times are measured on the clock of the severity's target: wall, where every minute counts,"
            + " or business, where only minutes within the matrix's business hours count; mixed"
            + " where a line has both.");
    ALL.put(
        "percentiles",
        "Nearest rank: of n times in ascending order, the p-th percentile is the one at place"
            + " ceil(p * n / 100), counted from 1. The median is the 50th percentile. Nothing is"
            + " interpolated: each figure is the time of a real case.");
    ALL.put(
        "target",
        "Within: a person acknowledged or resolved by respondBy. Judged: those within, and the"
            + " breaches. What was over by itself, silenced or ruled anew in time, and what still"
            + " may be answered in time, is not judged. Targets are operational targets.");
    ALL.put(
        "breaches",
        "Responses that no person answered by respondBy. Each has the cause late or unanswered,"
            + " and those of not-paged, nobody-on-call, not-reachable, carrier-failed and disputed"
            + " that happened before respondBy.");
    ALL.put(
        "periods",
        "By the instant at which a response began, in the client's zone: business within business"
            + " hours; else holiday on a holiday of the matrix; else weekend on Saturday and"
            + " Sunday; else night.");
    ALL.put(
        "wakeUps",
        "Pages that asked for an answer and went out between 22:00 and 07:00 in the person's own"
            + " zone, counted once for each person, incident and night.");
    ALL.put(
        "person",
        "By person, a response is counted with who answered it, or with nobody (null); pages and"
            + " wake-ups with who was paged.");
  }

  private Definitions() {}

  /** The sentences by what they define, in an order to read them in. */
  public static Map<String, String> all() {
    return Collections.unmodifiableMap(ALL);
  }
}
