package nightbell.matrix.lint;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import nightbell.matrix.Window;
import nightbell.oncall.Person;

/** People who are paged in business hours that are night where they are. */
final class ZoneMismatch implements Check {
  private static final LocalTime NIGHT = LocalTime.of(22, 0);
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  @Override
  public void look(Ground ground, Findings into) {
    Map<Person, Instant> woken = new LinkedHashMap<>();
    ground.walk(
        (moment, crews) -> {
          if (moment.window() == Window.BUSINESS) {
            crews.forEach(
                crew -> crew.everyone().forEach(person -> look(ground, moment, person, woken)));
          }
        });
    woken.forEach((person, at) -> add(ground, person, at, into));
  }

  private static void look(
      Ground ground, Moment moment, Person person, Map<Person, Instant> woken) {
    ZoneId own = person.zone();
    if (own == null || woken.containsKey(person)) {
      return;
    }
    ZoneId client = ground.matrix().client().zone();
    for (Instant at : new Instant[] {moment.at(), moment.until().minusSeconds(60)}) {
      boolean elsewhere = !own.getRules().getOffset(at).equals(client.getRules().getOffset(at));
      if (elsewhere && isNight(LocalTime.ofInstant(at, own))) {
        woken.putIfAbsent(person, at);
      }
    }
  }

  private static boolean isNight(LocalTime time) {
    return time.isBefore(MORNING) || !time.isBefore(NIGHT);
  }

  private static void add(Ground ground, Person person, Instant at, Findings into) {
    into.warning(
        "zone-mismatch",
        "people." + person.id(),
        person.id() + " is paged in business hours that are night in " + person.zone(),
        "An alert on "
            + ground.when(at)
            + " pages "
            + person.id()
            + " at "
            + LocalTime.ofInstant(
                at, person.zone() == null ? ground.matrix().client().zone() : person.zone())
            + " of their clock",
        "Page somebody for whom it is day, or mend \"tz\" of " + person.id());
  }
}
