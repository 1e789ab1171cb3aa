package nightbell.web.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Uid;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nightbell.engine.rota.AwayImport;
import nightbell.engine.rota.PlannedAway;
import org.jspecify.annotations.Nullable;

/**
 * The absences that a calendar holds from now to 400 days ahead, each time of an event that recurs
 * by itself.
 *
 * @param events which events the calendar has, cancelled ones too
 * @param skipped what was left out, in sentences
 */
public record AbsenceCalendar(List<PlannedAway> planned, Set<String> events, List<String> skipped) {
  private static final int DAYS = 400;
  private static final int MOST = 1000;
  private static final int LONGEST_UID = 500;
  private static final int LONGEST_REASON = 1000;

  /** A calendar that cannot be taken, in a sentence. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * Reads one.
   *
   * @param zone where days, and times without a zone, are meant
   */
  public static AbsenceCalendar read(String text, ZoneId zone, Instant now) throws Unreadable {
    ICalendar calendar = parsed(text);
    Occurrences occurrences =
        new Occurrences(calendar, zone, now, now.plus(DAYS, ChronoUnit.DAYS), MOST);
    List<PlannedAway> planned = new ArrayList<>();
    Set<String> events = new LinkedHashSet<>();
    List<String> skipped = new ArrayList<>();
    Set<String> moved = moved(calendar, occurrences);
    for (VEvent event : calendar.getEvents()) {
      String uid = uid(event);
      if (uid == null || event.getDateStart() == null || event.getDateStart().getValue() == null) {
        skipped.add("An event has no UID or no start: " + reason(event));
        continue;
      }
      events.add(uid);
      Status status = event.getStatus();
      if (status != null && status.isCancelled()) {
        continue;
      }
      for (Occurrences.One one : occurrences.of(event)) {
        String source = source(uid, one.place());
        boolean isMoved = event.getRecurrenceId() == null && moved.contains(source);
        if (!isMoved) {
          planned.add(new PlannedAway(source, one.from(), one.to(), reason(event)));
        }
      }
      if (planned.size() > MOST) {
        throw new Unreadable("The calendar has more than " + MOST + " absences in 400 days.");
      }
    }
    return new AbsenceCalendar(planned, events, skipped);
  }

  private static ICalendar parsed(String text) throws Unreadable {
    List<ICalendar> calendars = Biweekly.parse(text).all();
    if (calendars.size() != 1) {
      throw new Unreadable("One VCALENDAR is required; there are " + calendars.size() + ".");
    }
    return calendars.get(0);
  }

  /** The times of events that recur which stand in the calendar once more, by themselves. */
  private static Set<String> moved(ICalendar calendar, Occurrences occurrences) {
    Set<String> moved = new HashSet<>();
    for (VEvent event : calendar.getEvents()) {
      String uid = uid(event);
      if (uid != null && event.getRecurrenceId() != null) {
        moved.add(source(uid, occurrences.place(event)));
      }
    }
    return moved;
  }

  private static @Nullable String uid(VEvent event) {
    Uid uid = event.getUid();
    String value = uid == null ? null : uid.getValue();
    if (value == null || value.isBlank()) {
      return null;
    }
    // What follows the mark is ours.
    String plain = value.strip().replace(AwayImport.PLACE, ' ');
    return plain.substring(0, Math.min(plain.length(), LONGEST_UID));
  }

  private static String source(String uid, @Nullable String place) {
    return place == null ? uid : uid + AwayImport.PLACE + place;
  }

  private static String reason(VEvent event) {
    String summary = event.getSummary() == null ? null : event.getSummary().getValue();
    String text = summary == null || summary.isBlank() ? "Away, by calendar" : summary.strip();
    return text.substring(0, Math.min(text.length(), LONGEST_REASON));
  }
}
