package nightbell.matrix.silence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nightbell.alert.Alert;
import nightbell.matrix.Ruling;

/** The silences of one client. */
public record Silences(List<Silence> all) {
  /** None at all. */
  public static final Silences NONE = new Silences(List.of());

  public Silences {
    all = List.copyOf(all);
  }

  /**
   * A silence that covers an alert.
   *
   * @param until when it ends; another may cover the alert from then on
   */
  public record Cover(Silence silence, Instant until) {}

  /** The one that covers an alert now, the longest of several. */
  public Optional<Cover> cover(Alert alert, Ruling ruling, Instant now) {
    return longest(all.stream(), alert, ruling, now);
  }

  /** Of those that were made at or after {@code since}, the one that covers an alert now. */
  public Optional<Cover> madeSince(Instant since, Alert alert, Ruling ruling, Instant now) {
    return longest(
        all.stream().filter(silence -> !silence.at().isBefore(since)), alert, ruling, now);
  }

  private static Optional<Cover> longest(
      Stream<Silence> silences, Alert alert, Ruling ruling, Instant now) {
    return silences
        .flatMap(silence -> silence.until(now).map(until -> new Cover(silence, until)).stream())
        .filter(cover -> cover.silence().match().fits(alert, ruling))
        .max(
            Comparator.comparing(Cover::until)
                .thenComparing(cover -> cover.silence().id(), Comparator.reverseOrder()));
  }
}
