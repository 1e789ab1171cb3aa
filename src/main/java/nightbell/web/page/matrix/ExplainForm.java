package nightbell.web.page.matrix;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nightbell.engine.shape.AskedAlert;
import nightbell.matrix.Matrix;
import nightbell.matrix.Severity;
import nightbell.web.page.matrix.Field.Option;
import org.jspecify.annotations.Nullable;

/** The alert that a visitor describes, and what is wrong with the description. */
final class ExplainForm {
  private static final int LONGEST = 512;

  private final Matrix matrix;
  private final MultivaluedMap<String, String> query;
  private final Instant now;

  ExplainForm(Matrix matrix, MultivaluedMap<String, String> query, Instant now) {
    this.matrix = matrix;
    this.query = query;
    this.now = now;
  }

  /** Whether anything was asked at all. */
  boolean isSent() {
    return List.of("system", "category", "severity", "host", "at").stream()
        .anyMatch(query::containsKey);
  }

  List<Field> fields() {
    String standard = "Not given: counts as " + matrix.defaultSeverity();
    return List.of(
        choice("system", "System", "Not named: found by the patterns", systems()),
        choice("category", "Category", "Not named: found by the patterns", categories()),
        choice("severity", "Severity", standard, severities()),
        host(),
        at());
  }

  /** When the alert is received: now where nothing was said, empty where it cannot be read. */
  Optional<Instant> receipt() {
    String text = text("at");
    return text.isEmpty() ? Optional.of(now) : LocalInput.read(text, zone());
  }

  /** The alert, if every field can be read. */
  AskedAlert alert() {
    String system = text("system");
    return new AskedAlert(
        null,
        known("severity", severities()),
        system.isEmpty() ? List.of() : List.of(Objects.requireNonNull(known("system", systems()))),
        known("category", categories()),
        text("host").isEmpty() ? null : text("host"),
        null,
        null,
        List.of());
  }

  private Map<String, String> systems() {
    Map<String, String> all = new LinkedHashMap<>();
    matrix.systems().forEach((id, system) -> all.put(id.value(), system.name()));
    return all;
  }

  private Map<String, String> categories() {
    Map<String, String> all = new LinkedHashMap<>();
    matrix.categories().keySet().forEach(id -> all.put(id.value(), id.value()));
    return all;
  }

  private Map<String, String> severities() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Severity severity : matrix.severities()) {
      all.put(severity.id().value(), severity.id() + ": " + severity.means());
    }
    return all;
  }

  private Field choice(String name, String label, String none, Map<String, String> known) {
    String chosen = known(name, known);
    List<Option> options = new ArrayList<>();
    options.add(new Option("", none, chosen == null));
    known.forEach((value, words) -> options.add(new Option(value, words, value.equals(chosen))));
    boolean wrong = chosen == null && !text(name).isEmpty();
    String fault = wrong ? "The matrix does not know \"" + cut(text(name)) + "\"." : "";
    return new Field(name, label, text(name), options, fault);
  }

  /** The value by the matrix's own name for it, in any letter case; null for none and others. */
  private @Nullable String known(String name, Map<String, String> known) {
    return known.keySet().stream().filter(text(name)::equalsIgnoreCase).findFirst().orElse(null);
  }

  private Field host() {
    String host = text("host");
    String fault = host.length() > LONGEST ? "At most " + LONGEST + " characters fit here." : "";
    return new Field("host", "Host", host, List.of(), fault);
  }

  private Field at() {
    String text = text("at");
    Optional<Instant> read = receipt();
    String value = read.map(at -> LocalInput.of(at, zone())).orElse(text);
    String fault = read.isEmpty() ? LocalInput.WANTED : "";
    return new Field("at", "Received", value, List.of(), fault);
  }

  private ZoneId zone() {
    return matrix.client().zone();
  }

  private String text(String name) {
    return Objects.requireNonNullElse(query.getFirst(name), "").strip();
  }

  private static String cut(String text) {
    return text.length() <= 80 ? text : text.substring(0, 79) + "…";
  }
}
