package nightbell.web.page.matrix;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nightbell.matrix.coverage.Kind;
import nightbell.matrix.coverage.Piece;
import nightbell.matrix.coverage.Report;
import nightbell.oncall.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * The coverage of the days to come by the hour, on the client's clock: each hour shows the worst
 * that any alert would meet in it.
 */
public record HeatMap(List<Day> days) {
  private static final int MOST = 56;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  public HeatMap {
    days = List.copyOf(days);
  }

  /** A day and its 24 hours. */
  public record Day(String name, List<Hour> hours) {
    public Day {
      hours = List.copyOf(hours);
    }
  }

  /**
   * One hour.
   *
   * @param level {@code full}, {@code one-person}, {@code late}, {@code nobody}, or {@code none}
   *     where nothing was asked
   * @param mark the same in a letter, for those who see no colours
   * @param words the same in words
   */
  public record Hour(String level, String mark, String words) {
    static final Hour NONE = new Hour("none", "", "not looked at");

    static Hour of(@Nullable Kind worst) {
      if (worst == null) {
        return new Hour("full", "2", "two people or more");
      }
      return switch (worst) {
        case NOBODY -> new Hour(worst.word(), "0", "nobody");
        case ONE_PERSON -> new Hour(worst.word(), "1", "one person");
        case LATE -> new Hour(worst.word(), "L", "too late");
      };
    }
  }

  /** The first weeks from one instant to another; the beginning of its day may lie before it. */
  static HeatMap of(Report report, ZoneId zone, Instant from, Instant to) {
    Map<Kind, TreeMap<Instant, Instant>> spans = spans(report);
    List<Day> days = new ArrayList<>();
    LocalDate day = LocalDate.ofInstant(from, zone);
    while (days.size() < MOST && WallTime.first(day.atStartOfDay(), zone).isBefore(to)) {
      List<Hour> hours = new ArrayList<>();
      for (int hour = 0; hour < 24; hour++) {
        Instant begin = WallTime.first(day.atTime(LocalTime.of(hour, 0)), zone);
        Instant end = WallTime.first(day.atTime(LocalTime.of(hour, 0)).plusHours(1), zone);
        boolean asked = end.isAfter(from) && begin.isBefore(to);
        hours.add(asked ? Hour.of(worst(spans, begin, end)) : Hour.NONE);
      }
      days.add(new Day(NAME.format(day), hours));
      day = day.plusDays(1);
    }
    return new HeatMap(days);
  }

  /** When each kind of fault holds, whatever it is true of: spans that do not overlap. */
  private static Map<Kind, TreeMap<Instant, Instant>> spans(Report report) {
    Map<Kind, TreeMap<Instant, Instant>> spans = new EnumMap<>(Kind.class);
    for (Report.Group group : report.groups()) {
      for (Piece piece : group.pieces()) {
        join(spans.computeIfAbsent(piece.kind(), first -> new TreeMap<>()), piece);
      }
    }
    return spans;
  }

  private static void join(TreeMap<Instant, Instant> spans, Piece piece) {
    Instant from = piece.from();
    Instant to = piece.to();
    Map.Entry<Instant, Instant> near = spans.floorEntry(to);
    while (near != null && !near.getValue().isBefore(from)) {
      from = near.getKey().isBefore(from) ? near.getKey() : from;
      to = near.getValue().isAfter(to) ? near.getValue() : to;
      spans.remove(near.getKey());
      near = spans.floorEntry(to);
    }
    spans.put(from, to);
  }

  private static @Nullable Kind worst(
      Map<Kind, TreeMap<Instant, Instant>> spans, Instant begin, Instant end) {
    for (Map.Entry<Kind, TreeMap<Instant, Instant>> each : spans.entrySet()) {
      Map.Entry<Instant, Instant> last = each.getValue().lowerEntry(end);
      if (last != null && last.getValue().isAfter(begin)) {
        return each.getKey();
      }
    }
    return null;
  }
}
