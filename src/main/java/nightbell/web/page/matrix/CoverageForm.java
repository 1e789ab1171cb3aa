package nightbell.web.page.matrix;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** From when to when a visitor wants to see the coverage, and what is wrong with that. */
final class CoverageForm {
  private static final Duration LONGEST = Duration.ofDays(400);

  private final ZoneId zone;
  private final String fromText;
  private final String toText;
  private final Optional<Instant> from;
  private final Optional<Instant> to;

  CoverageForm(ZoneId zone, MultivaluedMap<String, String> query, Instant now) {
    this.zone = zone;
    this.fromText = Objects.requireNonNullElse(query.getFirst("from"), "").strip();
    this.toText = Objects.requireNonNullElse(query.getFirst("to"), "").strip();
    this.from =
        fromText.isEmpty() ? Optional.of(Holes.begin(now)) : LocalInput.read(fromText, zone);
    this.to = toText.isEmpty() ? from.map(Holes::end) : LocalInput.read(toText, zone);
  }

  List<Field> fields() {
    return List.of(
        field("from", "From", fromText, from, from.isEmpty() ? LocalInput.WANTED : ""),
        field("to", "Until", toText, to, end()));
  }

  private Field field(
      String name, String label, String text, Optional<Instant> read, String fault) {
    String value = read.map(at -> LocalInput.of(at, zone)).orElse(text);
    return new Field(name, label, value, List.of(), fault);
  }

  private String end() {
    if (to.isEmpty()) {
      return toText.isEmpty() ? "" : LocalInput.WANTED;
    }
    if (from.isEmpty()) {
      return "";
    }
    if (!from.get().isBefore(to.get())) {
      return "The end must come after the beginning.";
    }
    return Duration.between(from.get(), to.get()).compareTo(LONGEST) > 0
        ? "At most " + LONGEST.toDays() + " days can be shown."
        : "";
  }

  /** The beginning, once no field is wrong. */
  Instant from() {
    return from.orElseThrow();
  }

  /** The end, once no field is wrong. */
  Instant to() {
    return to.orElseThrow();
  }
}
