package nightbell.matrix.lint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import nightbell.matrix.BusinessHours;
import nightbell.matrix.RowException;
import nightbell.oncall.Layer;
import nightbell.oncall.Rotation;
import nightbell.oncall.Schedule;
import nightbell.oncall.WallTime;

/** Handoffs and other boundaries at local times that a clock change skips or repeats. */
final class ClockChanges implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    ZoneId client = ground.matrix().client().zone();
    ground.matrix().schedules().values().forEach(each -> schedule(ground, each, into));
    int number = 0;
    for (BusinessHours hours : ground.matrix().hours()) {
      number++;
      hours(ground, client, "hours." + number, hours, into);
    }
    for (RowException exception : ground.matrix().exceptions()) {
      exception(ground, client, exception, exception.from(), into);
      exception(ground, client, exception, exception.to(), into);
    }
  }

  private static void schedule(Ground ground, Schedule schedule, Findings into) {
    for (Layer layer : schedule.layers()) {
      String subject = "schedules." + schedule.id();
      String own = layer.name().isEmpty() ? subject : subject + ".layers." + layer.name();
      for (ZoneOffsetTransition change : Transitions.of(layer.zone(), ground)) {
        layer(schedule, layer, change, own, into);
      }
    }
  }

  private static void layer(
      Schedule schedule, Layer layer, ZoneOffsetTransition change, String subject, Findings into) {
    ZoneId zone = layer.zone();
    for (LocalDateTime time : layer.handoffsNear(change.getInstant())) {
      if (missed(change, time, zone) && counts(schedule, WallTime.first(time, zone))) {
        add(change, zone, subject + ".handoff", "The handoff", time, into);
      }
    }
    for (LocalDateTime time : layer.hoursNear(change.getInstant())) {
      boolean counts =
          counts(schedule, WallTime.first(time, zone))
              || counts(schedule, WallTime.last(time, zone));
      if (missed(change, time, zone) && counts) {
        add(change, zone, subject + ".hours", "A boundary of the hours", time, into);
      }
    }
  }

  private static boolean missed(ZoneOffsetTransition change, LocalDateTime time, ZoneId zone) {
    return change.equals(zone.getRules().getTransition(time));
  }

  /** Whether somebody else is on call from this instant on. */
  private static boolean counts(Schedule schedule, Instant at) {
    return Rotation.at(schedule, at).from().equals(at);
  }

  private static void hours(
      Ground ground, ZoneId zone, String subject, BusinessHours hours, Findings into) {
    for (ZoneOffsetTransition change : Transitions.of(zone, ground)) {
      LocalDate day = change.getDateTimeBefore().toLocalDate();
      if (hours.days().contains(day.getDayOfWeek())) {
        for (LocalDateTime time :
            new LocalDateTime[] {day.atTime(hours.from()), day.atTime(hours.to())}) {
          if (change.equals(zone.getRules().getTransition(time))) {
            add(change, zone, subject, "A boundary of business hours", time, into);
          }
        }
      }
    }
  }

  /** The file's local time is an instant by now: at a skipped one, that of the change itself. */
  private static void exception(
      Ground ground, ZoneId zone, RowException exception, Instant at, Findings into) {
    LocalDateTime time = LocalDateTime.ofInstant(at, zone);
    for (ZoneOffsetTransition change : Transitions.of(zone, ground)) {
      if (change.isGap()
          ? change.getInstant().equals(at)
          : change.equals(zone.getRules().getTransition(time))) {
        add(
            change,
            zone,
            "exceptions." + exception.id(),
            "A boundary of the exception",
            time,
            into);
      }
    }
  }

  private static void add(
      ZoneOffsetTransition change,
      ZoneId zone,
      String subject,
      String what,
      LocalDateTime time,
      Findings into) {
    boolean gap = change.isGap();
    into.warning(
        gap ? "dst-gap" : "dst-overlap",
        subject,
        what + " falls into an hour that a clock change " + (gap ? "skips" : "repeats"),
        gap
            ? "On "
                + time.toLocalDate()
                + " "
                + time.toLocalTime()
                + " does not exist in "
                + zone
                + ": it counts as "
                + Say.when(change.getInstant(), zone)
            : "On "
                + time.toLocalDate()
                + " "
                + time.toLocalTime()
                + " comes twice in "
                + zone
                + ": starts and handoffs are at the first, ends at the last",
        "Agree to that, or choose a time outside that hour");
  }
}
