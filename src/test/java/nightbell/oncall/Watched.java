package nightbell.oncall;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One layer as somebody keeps it by hand, who goes through every minute with an eye on the clock:
 * paints the minutes that count, and at each handoff points to the next member of the order.
 */
final class Watched {
  private final Layer layer;
  private final boolean[] counts;
  private final boolean[][] members;
  private final PersonId[] people;
  private final int[] handoffs;
  private int place;

  Watched(Layer layer, Wall wall, int minutes) {
    this.layer = layer;
    this.counts = counts(layer, wall, minutes);
    this.members = new boolean[layer.order().size()][minutes];
    for (int i = 0; i < members.length; i++) {
      Member member = layer.order().get(i);
      Arrays.fill(
          members[i],
          member.from() == null ? 0 : wall.first(member.from().atStartOfDay()),
          member.until() == null ? minutes : wall.last(member.until().atStartOfDay()),
          true);
    }
    this.place = members.length - 1;
    this.people = layer.people().toArray(PersonId[]::new);
    this.handoffs = new int[minutes];
    watchHandoffs(wall, minutes);
  }

  /** Goes on to this minute; each minute must be told, in order. */
  void minute(int minute) {
    for (int turns = handoffs[minute]; turns > 0; turns--) {
      for (int i = 1; i <= members.length; i++) {
        int next = (place + i) % members.length;
        if (members[next][minute]) {
          place = next;
          break;
        }
      }
    }
  }

  boolean counts(int minute) {
    return counts[minute];
  }

  int size() {
    return members.length;
  }

  /** The one this many places after whose turn it is, or null if not a member now. */
  @Nullable PersonId person(int after, int minute) {
    int at = place + after < members.length ? place + after : place + after - members.length;
    return members[at][minute] ? people[at] : null;
  }

  private void watchHandoffs(Wall wall, int minutes) {
    LocalDateTime next = firstHandoff();
    Arrays.fill(counts, 0, wall.first(next), false);
    while (wall.first(next) < minutes) {
      handoffs[wall.first(next)]++;
      next = after(next);
    }
  }

  private LocalDateTime firstHandoff() {
    LocalDate day = layer.start();
    while (!fits(day)) {
      day = day.plusDays(1);
    }
    return day.atTime(layer.handoff().time());
  }

  private boolean fits(LocalDate day) {
    return switch (layer.length().unit()) {
      case HOURS, DAYS -> true;
      case WEEKS -> day.getDayOfWeek() == layer.handoff().weekday();
      case MONTHS -> isDate(day);
    };
  }

  /** The day of the month, or the month's last where it has no such day. */
  private boolean isDate(LocalDate day) {
    int date = Objects.requireNonNull(layer.handoff().date());
    boolean isLast = day.plusDays(1).getDayOfMonth() == 1;
    return day.getDayOfMonth() == date || (isLast && day.getDayOfMonth() < date);
  }

  private LocalDateTime after(LocalDateTime last) {
    int count = layer.length().count();
    return switch (layer.length().unit()) {
      case HOURS -> last.plusMinutes(60L * count);
      case DAYS -> last.plusDays(count);
      case WEEKS -> last.plusDays(7L * count);
      case MONTHS -> {
        LocalDate day = last.toLocalDate();
        for (int months = 0; months < count; months++) {
          day = day.plusDays(1);
          while (!isDate(day)) {
            day = day.plusDays(1);
          }
        }
        yield day.atTime(last.toLocalTime());
      }
    };
  }

  private static boolean[] counts(Layer layer, Wall wall, int minutes) {
    boolean[] counts = new boolean[minutes];
    if (layer.hours().isEmpty()) {
      Arrays.fill(counts, true);
    }
    for (DutyHours hours : layer.hours()) {
      for (int day = wall.day(0) - 8; day <= wall.day(minutes - 1); day++) {
        LocalDate date = LocalDate.ofEpochDay(day);
        if (hours.days().contains(date.getDayOfWeek())) {
          int from = wall.first(date.atTime(hours.from()));
          int to = wall.last(date.plusDays(hours.nights()).atTime(hours.to()));
          Arrays.fill(counts, from, Math.min(minutes, Math.max(from, to)), true);
        }
      }
    }
    HolidayRule rule = layer.holidays();
    for (int i = 0; rule != null && i < minutes; i++) {
      boolean holiday = rule.days().has(LocalDate.ofEpochDay(wall.day(i)));
      if (holiday != rule.only()) {
        counts[i] = false;
      }
    }
    if (layer.end() != null) {
      Arrays.fill(counts, wall.last(layer.end().atStartOfDay()), minutes, false);
    }
    return counts;
  }
}
