package nightbell.web.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import nightbell.engine.rota.Loads.Load;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Loads as comma-separated values, a line for each person. */
final class LoadCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
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
              "rests_under_11_h")
          .get();

  private LoadCsv() {}

  static String of(List<Load> loads) {
    StringWriter out = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
      for (Load load : loads) {
        csv.printRecord(
            load.person().id(),
            safe(load.person().name()),
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
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes everything", e);
    }
    return out.toString();
  }

  /** A spreadsheet would run a cell that begins so. */
  private static String safe(String name) {
    return name.isEmpty() || "=+-@\t\r".indexOf(name.charAt(0)) < 0 ? name : "'" + name;
  }

  private static BigDecimal hours(Duration length) {
    return BigDecimal.valueOf(length.toSeconds())
        .divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP);
  }
}
