package nightbell.web.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ICalProperty;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import nightbell.oncall.WallTime;
import org.jspecify.annotations.Nullable;

/** When the events of a calendar happen between two instants. */
final class Occurrences {
  private static final Set<Frequency> FINE =
      EnumSet.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

  /** How many times of events to look at in all. */
  private static final int BUDGET = 100_000;

  private static final int RECURRING = 500;
  private final ICalendar calendar;
  private final ZoneId zone;
  private final Instant begin;
  private final Instant end;
  private final int most;
  private int recurring;
  private int looked;

  /**
   * Looks at one calendar.
   *
   * @param zone where days, and times without a zone, are meant
   * @param most how many times of one event to find, and one more to see that there are more
   */
  Occurrences(ICalendar calendar, ZoneId zone, Instant begin, Instant end, int most) {
    this.calendar = calendar;
    this.zone = zone;
    this.begin = begin;
    this.end = end;
    this.most = most;
  }

  /**
   * One time of an event.
   *
   * @param place which time of an event that recurs, or null
   */
  record One(@Nullable String place, Instant from, Instant to) {}

  /** The times of an event that are not over at the beginning, in order. */
  List<One> of(VEvent event) throws AbsenceCalendar.Unreadable {
    TimeZone own = zoneOf(event.getDateStart());
    boolean plain = own == null;
    Duration length = length(event);
    List<One> found = new ArrayList<>();
    if (length.isZero() || length.isNegative()) {
      return found;
    }
    if (event.getRecurrenceId() != null) {
      add(found, place(event), event.getDateStart().getValue(), plain, length);
      return found;
    }
    boolean recurs = event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty();
    if (!recurs) {
      add(found, null, event.getDateStart().getValue(), plain, length);
      return found;
    }
    if (!event.getExceptionRules().isEmpty()) {
      // Rules that exclude every time of a rule without an end would be searched for ever.
      throw new AbsenceCalendar.Unreadable(
          "EXRULE is not understood; RFC 5545 has done away with it.");
    }
    refuseTooMany(event);
    DateIterator times = event.getDateIterator(plain ? TimeZone.getDefault() : own);
    if (rules(event).allMatch(rule -> rule.getCount() == null)) {
      // With a count the library would go through them all by itself, however many.
      times.advanceTo(Date.from(begin.minus(length).minus(Duration.ofDays(2))));
    }
    while (times.hasNext() && found.size() <= most) {
      spend();
      Date time = times.next();
      if (!instant(time, plain).isBefore(end)) {
        break;
      }
      add(found, place(time, plain), time, plain, length);
    }
    return found;
  }

  /** A rule gives at most one time a day, and only so many events have one. */
  private void refuseTooMany(VEvent event) throws AbsenceCalendar.Unreadable {
    if (++recurring > RECURRING) {
      throw new AbsenceCalendar.Unreadable(
          "The calendar has more than " + RECURRING + " events that recur.");
    }
    if (rules(event).anyMatch(Occurrences::isFine)) {
      throw new AbsenceCalendar.Unreadable("A rule that recurs several times a day is refused.");
    }
  }

  private static boolean isFine(Recurrence rule) {
    return FINE.contains(rule.getFrequency())
        || rule.getByHour().size() > 1
        || rule.getByMinute().size() > 1
        || rule.getBySecond().size() > 1;
  }

  private static Stream<Recurrence> rules(VEvent event) {
    return event.getProperties(RecurrenceRule.class).stream()
        .map(rule -> rule.getValue())
        .filter(Objects::nonNull);
  }

  private void spend() throws AbsenceCalendar.Unreadable {
    if (++looked > BUDGET) {
      throw new AbsenceCalendar.Unreadable(
          "The calendar's events recur more than " + BUDGET + " times until they are of interest.");
    }
  }

  /** Which time of an event that recurs this is instead of. */
  String place(VEvent event) {
    return place(event.getRecurrenceId().getValue(), zoneOf(event.getRecurrenceId()) == null);
  }

  private String place(Date time, boolean plain) {
    return plain ? wall(time).toString() : time.toInstant().toString();
  }

  private void add(
      List<One> found, @Nullable String place, Date time, boolean plain, Duration length) {
    Instant from = instant(time, plain);
    // A day is as long as its zone says.
    Instant to =
        plain ? WallTime.last(wall(time).plus(length), zone) : time.toInstant().plus(length);
    if (to.isAfter(begin) && from.isBefore(end) && from.isBefore(to)) {
      found.add(new One(place, from, to));
    }
  }

  private Instant instant(Date time, boolean plain) {
    return plain ? WallTime.first(wall(time), zone) : time.toInstant();
  }

  /** The library reads a time without a zone as one of this machine's. */
  private static LocalDateTime wall(Date time) {
    return LocalDateTime.ofInstant(time.toInstant(), ZoneId.systemDefault());
  }

  /** The zone that a time names and the calendar or the world knows; null for none. */
  private @Nullable TimeZone zoneOf(DateOrDateTimeProperty property) {
    ICalDate value = property.getValue();
    if (!value.hasTime()) {
      return null;
    }
    if (value.getRawComponents() != null && value.getRawComponents().isUtc()) {
      return TimeZone.getTimeZone("UTC");
    }
    ICalProperty timed = property;
    TimezoneAssignment assigned = calendar.getTimezoneInfo().getTimezone(timed);
    return assigned == null ? null : assigned.getTimeZone();
  }

  private Duration length(VEvent event) {
    ICalDate start = event.getDateStart().getValue();
    if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
      ICalDate last = event.getDateEnd().getValue();
      boolean plain = zoneOf(event.getDateStart()) == null && zoneOf(event.getDateEnd()) == null;
      return plain
          ? Duration.between(wall(start), wall(last))
          : Duration.between(start.toInstant(), last.toInstant());
    }
    if (event.getDuration() != null && event.getDuration().getValue() != null) {
      return Duration.ofMillis(event.getDuration().getValue().toMillis());
    }
    return start.hasTime() ? Duration.ZERO : Duration.ofDays(1);
  }
}
