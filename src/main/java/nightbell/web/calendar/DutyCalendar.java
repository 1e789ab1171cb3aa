package nightbell.web.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nightbell.engine.rota.Stint;
import nightbell.matrix.Client;
import nightbell.oncall.Duty;
import nightbell.oncall.ScheduleOverride;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of duties. The same duties at the same revision give the same text to the octet. An
 * event keeps its identity as long as its slot begins when it does, whoever stands there.
 *
 * @param ofPerson whether it is one person's, whose name then need not stand in each event
 * @param sequence grows with every change
 * @param changed when something changed last
 */
public record DutyCalendar(
    String name, boolean ofPerson, List<Stint> stints, long sequence, Instant changed) {
  public DutyCalendar {
    stints = List.copyOf(stints);
  }

  /** The iCalendar text. */
  public String text() {
    CalendarLines lines = new CalendarLines();
    lines
        .add("BEGIN", "VCALENDAR")
        .add("VERSION", "2.0")
        .add("PRODID", "-//Nightbell//On call//EN")
        .add("CALSCALE", "GREGORIAN")
        .add("METHOD", "PUBLISH")
        .text("NAME", name)
        .text("X-WR-CALNAME", name)
        .add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
        .add("X-PUBLISHED-TTL", "PT1H");
    stints.forEach(stint -> event(lines, stint));
    return lines.add("END", "VCALENDAR").toString();
  }

  private void event(CalendarLines lines, Stint stint) {
    Duty duty = stint.duty();
    lines
        .add("BEGIN", "VEVENT")
        .text("UID", uid(stint))
        .instant("DTSTAMP", changed)
        .instant("LAST-MODIFIED", changed)
        .add("SEQUENCE", Long.toString(sequence))
        .instant("DTSTART", duty.from())
        .instant("DTEND", duty.until())
        .text("SUMMARY", summary(stint))
        .text("DESCRIPTION", description(stint))
        .add("CATEGORIES", "ON CALL")
        .add("STATUS", "CONFIRMED")
        .add("TRANSP", "TRANSPARENT")
        .add("END", "VEVENT");
  }

  private static String uid(Stint stint) {
    Duty duty = stint.duty();
    return String.join(
            ".",
            stint.clients().get(0).id().value(),
            duty.schedule().value(),
            word(duty),
            CalendarLines.utc(duty.from()))
        + "@nightbell";
  }

  private String summary(Stint stint) {
    String slot = stint.duty().schedule() + " (" + word(stint.duty()) + ")";
    return ofPerson ? "On call: " + slot : stint.person().name() + " on call: " + slot;
  }

  private static String description(Stint stint) {
    String clients = stint.clients().stream().map(Client::name).collect(Collectors.joining(", "));
    String text = stint.person().name() + " is " + word(stint.duty()) + " for " + clients + ".";
    @Nullable ScheduleOverride by = stint.duty().by();
    return by == null ? text : text + "\nBy override " + by.id() + ": " + by.reason();
  }

  private static String word(Duty duty) {
    return duty.role().name().toLowerCase(Locale.ROOT);
  }
}
