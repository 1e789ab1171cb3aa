package nightbell.report;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report's line while it is being counted: all, and each period apart. Not thread-safe. */
final class Line {
  private final Tally all = new Tally();
  private final Map<Period, Tally> periods = new EnumMap<>(Period.class);
  private Drills drills = Drills.NONE;

  void add(Measured measured) {
    all.add(measured);
    of(measured.period()).add(measured);
  }

  void paged(Period period, boolean woken) {
    all.paged(woken);
    of(period).paged(woken);
  }

  void add(Drill drill) {
    drills = drills.with(drill);
  }

  private Tally of(Period period) {
    return periods.computeIfAbsent(period, one -> new Tally());
  }

  Figures figures() {
    return all.figures();
  }

  Map<Period, Figures> periods() {
    Map<Period, Figures> figures = new EnumMap<>(Period.class);
    periods.forEach((period, tally) -> figures.put(period, tally.figures()));
    return figures;
  }

  Drills drills() {
    return drills;
  }

  Item item(@Nullable String key) {
    return new Item(key, figures(), periods(), drills);
  }
}
