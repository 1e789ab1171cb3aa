package nightbell.web.page.oncall;

/**
 * One person's turn in words.
 *
 * @param tone the schedule's place in the legend, as {@code s2}
 * @param why the reason of the override by which the person stands there, or empty
 */
public record DutyLine(
    String tone,
    String schedule,
    String role,
    String person,
    String from,
    String until,
    boolean now,
    String why) {}
