package nightbell.web.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import nightbell.engine.rota.Loads.Load;
import nightbell.report.Csv;

/** Loads as comma-separated values, a line for each person. */
final class LoadCsv {
  private static final String HEADER =
      Csv.line(
          "person",
          "name",
          "side",
          "zone",
          "primary_day_h",
          "primary_night_h",
          "primary_weekend_h",
          "primary_holiday_h",
          "primary_h",
          "secondary_h",
          "pages",
          "incidents",
          "wake_ups",
          "rests_under_11_h");

  private LoadCsv() {}

  static String of(List<Load> loads) {
    StringBuilder out = new StringBuilder(HEADER);
    loads.forEach(load -> out.append(line(load)));
    return out.toString();
  }

  private static String line(Load load) {
    return Csv.line(
        load.person().id(),
        load.person().name(),
        Wire.name(load.person().side()),
        load.zone(),
        hours(load.primary().day()),
        hours(load.primary().night()),
        hours(load.primary().weekend()),
        hours(load.primary().holiday()),
        hours(load.primary().total()),
        hours(load.secondary().total()),
        load.pages(),
        load.incidents(),
        load.wakeUps().size(),
        load.shortRests().size());
  }

  private static BigDecimal hours(Duration length) {
    return BigDecimal.valueOf(length.toSeconds())
        .divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP);
  }
}
