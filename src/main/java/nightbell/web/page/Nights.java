package nightbell.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import nightbell.engine.Clock;
import nightbell.engine.MatrixVersion;
import nightbell.engine.RotaChanges;
import nightbell.matrix.Client;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.matrix.coverage.Coverage;
import nightbell.matrix.coverage.Kind;
import nightbell.matrix.coverage.Piece;

/**
 * The next seven nights of a client, each from noon to noon: whether alerts would be answered.
 * Worked out beside the page, anew when the matrix or who is on call changes, and every hour.
 */
final class Nights {
  private static final int HOW_MANY = 7;
  private static final Duration FRESH = Duration.ofHours(1);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  private final RotaChanges changes;
  private final Clock clock;
  private final Kept<Wanted, List<Night>> kept;

  Nights(RotaChanges changes, Clock clock, Executor beside) {
    this.changes = changes;
    this.clock = clock;
    this.kept = new Kept<>(FRESH, clock, beside);
  }

  /** What an answer depends on, besides the clock. */
  private record Wanted(int version, long revision, LocalDate day) {}

  /**
   * One night, in words.
   *
   * @param kind {@code covered}, or what is wrong at worst
   * @param words the same for people
   * @param when from when to when it is so for the first time that night, or empty
   */
  public record Night(String day, String kind, String words, String when) {}

  /** The nights as far as they are known; never waits. */
  Optional<List<Night>> of(MatrixVersion version) {
    LocalDate day = LocalDate.ofInstant(clock.now(), version.matrix().client().zone());
    return kept.of(
        new Wanted(version.number(), changes.revision(), day), () -> look(version.matrix(), day));
  }

  private List<Night> look(Matrix matrix, LocalDate day) {
    Client client = matrix.client();
    Roster roster = new Roster(matrix, changes.of(client.id()));
    Instant from = noon(day, client.zone());
    Instant to = noon(day.plusDays(HOW_MANY), client.zone());
    List<Piece> pieces = new ArrayList<>();
    new Coverage(roster)
        .between(from, to, cell -> true)
        .groups()
        .forEach(group -> pieces.addAll(group.pieces()));
    pieces.sort(Comparator.comparing(Piece::kind).thenComparing(Piece::from));
    return IntStream.range(0, HOW_MANY)
        .mapToObj(i -> night(day.plusDays(i), client.zone(), pieces))
        .toList();
  }

  private static Instant noon(LocalDate day, ZoneId zone) {
    return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
  }

  private static Night night(LocalDate day, ZoneId zone, List<Piece> pieces) {
    Instant from = noon(day, zone);
    Instant to = noon(day.plusDays(1), zone);
    return pieces.stream()
        .filter(piece -> piece.from().isBefore(to) && piece.to().isAfter(from))
        .findFirst()
        .map(
            piece ->
                new Night(
                    DAY.format(day),
                    piece.kind().word(),
                    words(piece.kind()),
                    time(later(piece.from(), from), zone)
                        + " to "
                        + time(earlier(piece.to(), to), zone)))
        .orElseGet(() -> new Night(DAY.format(day), "covered", "✓ covered", ""));
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case NOBODY -> "✗ nobody";
      case ONE_PERSON -> "! one person only";
      case LATE -> "! late";
    };
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
