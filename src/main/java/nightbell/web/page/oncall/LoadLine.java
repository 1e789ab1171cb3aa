package nightbell.web.page.oncall;

import java.time.Duration;
import java.util.List;
import nightbell.engine.rota.Loads.Load;
import nightbell.oncall.load.Strain;
import nightbell.web.page.Times;

/** What being on call cost one person: hours, pages, wake-ups, and what is too much. */
public record LoadLine(
    String person,
    long primary,
    long secondary,
    long nights,
    long weekends,
    int pages,
    int wakeUps,
    int shortRests,
    List<String> warnings) {
  public LoadLine {
    warnings = List.copyOf(warnings);
  }

  static LoadLine of(Load load) {
    return new LoadLine(
        load.person().name(),
        hours(load.primary().total()),
        hours(load.secondary().total()),
        hours(load.primary().night().plus(load.secondary().night())),
        hours(load.primary().weekend().plus(load.secondary().weekend())),
        load.pages(),
        load.wakeUps().size(),
        load.shortRests().size(),
        load.strains().stream().map(strain -> words(strain, new Times(load.zone()))).toList());
  }

  private static String words(Strain strain, Times times) {
    Duration length = Duration.between(strain.from(), strain.until());
    return switch (strain.kind()) {
      case SHORT_REST ->
          "Only %d h %d min of rest from %s; 11 h are needed."
              .formatted(length.toHours(), length.toMinutesPart(), times.minute(strain.from()));
      case NO_BREAK ->
          "On call %d days in a row from %s."
              .formatted(length.toDays(), times.minute(strain.from()));
      case TWO_AT_ONCE ->
          "Primary of %s at once from %s."
              .formatted(String.join(" and ", strain.schedules()), times.minute(strain.from()));
    };
  }

  private static long hours(Duration length) {
    return Math.round(length.toMinutes() / 60.0);
  }
}
