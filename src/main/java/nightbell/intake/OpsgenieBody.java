package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightbell.alert.Alert;
import nightbell.alert.AlertBuilder;
import nightbell.alert.AlertState;
import nightbell.alert.DedupKey;
import nightbell.engine.Intake.Fault;
import org.jspecify.annotations.Nullable;

/** A body of Opsgenie's API: an alert to create, or what goes with an action on one. */
public final class OpsgenieBody {
  private final Lenient fields;

  private OpsgenieBody(Lenient fields) {
    this.fields = fields;
  }

  /** Reads a body, where an empty one is an object without keys; null where it is no object. */
  public static @Nullable OpsgenieBody read(byte[] body, List<Fault> faults) {
    if (body.length == 0) {
      return new OpsgenieBody(new Lenient(null));
    }
    try {
      JsonNode root = JsonText.read(body);
      if (root.isObject()) {
        return new OpsgenieBody(new Lenient(root));
      }
      faults.add(new Fault("body", "a JSON object is required"));
    } catch (JsonText.NotJson e) {
      faults.add(e.fault());
    }
    return null;
  }

  /** What an alias makes the same problem as. */
  public static DedupKey key(String alias) {
    return DedupKey.of(Alert.of(AlertState.FIRING, alias).id(Facts.id(alias)).build());
  }

  /** A text; null if it is absent or blank. */
  public @Nullable String text(String key) {
    return fields.text(key);
  }

  /** A list of texts; empty if it is absent. */
  public List<String> texts(String key) {
    return fields.texts(key);
  }

  /** An object's plain values; empty if it is absent. */
  public Map<String, String> values(String key) {
    return fields.at(key).values();
  }

  /** An instant; null if it is absent or none. */
  public @Nullable Instant instant(String key) {
    return fields.instant(key);
  }

  /** A whole number; null if it is absent or none. */
  public @Nullable Long number(String key) {
    String text = fields.text(key);
    return text != null && text.matches("[0-9]{1,9}") ? Long.valueOf(text) : null;
  }

  /** Yes or no; null if it is absent. */
  public @Nullable Boolean flag(String key) {
    String text = fields.text(key);
    return text == null ? null : Boolean.valueOf(text);
  }

  /** The alert to create; the faults go into the list, and without any the alert is there. */
  public @Nullable Alert alert(List<Fault> faults) {
    String message = text("message");
    if (message == null) {
      faults.add(new Fault("message", "may not be empty"));
      return null;
    }
    Map<String, String> details = values("details");
    String system = details.get("system");
    AlertBuilder alert =
        Alert.of(AlertState.FIRING, message)
            .id(Facts.id(text("alias")))
            .severity(text("priority"))
            .systems(system == null ? List.of() : List.of(system))
            .category(details.get("category"))
            .host(text("entity"))
            .source(text("source"))
            .tags(texts("tags"))
            .link(Facts.link(details.get("url")))
            .details(story());
    details.forEach(alert::label);
    return alert.build();
  }

  /** What an alert tells besides its facts. */
  private String story() {
    List<String> lines = new ArrayList<>();
    add(lines, "", text("description"));
    add(lines, "Note: ", text("note"));
    add(lines, "User: ", text("user"));
    List<String> responders = new ArrayList<>();
    for (JsonNode node : fields.node("responders")) {
      Lenient one = new Lenient(node);
      for (String key : List.of("name", "username", "id")) {
        if (one.text(key) != null) {
          responders.add(one.text(key));
          break;
        }
      }
    }
    add(lines, "Responders: ", responders.isEmpty() ? null : String.join(", ", responders));
    List<String> actions = texts("actions");
    add(lines, "Actions: ", actions.isEmpty() ? null : String.join(", ", actions));
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String label, @Nullable String text) {
    if (text != null) {
      lines.add(label + text);
    }
  }
}
