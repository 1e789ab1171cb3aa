package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nightbell.alert.Alert;
import nightbell.alert.AlertBuilder;
import nightbell.alert.AlertState;
import nightbell.engine.Intake;
import nightbell.engine.Intake.Fault;
import nightbell.engine.Posted;
import org.jspecify.annotations.Nullable;

/**
 * Nightbell's own alert: one object or an array of them, only {@code title} required. Keys it does
 * not know are kept in the details; a known key of another type is a fault, told with its place.
 */
final class GenericFormat implements Format {
  private static final int FAULTS = 20;

  private static final Set<String> KNOWN =
      Set.of(
          "title",
          "state",
          "id",
          "severity",
          "system",
          "systems",
          "category",
          "host",
          "service",
          "source",
          "tags",
          "labels",
          "details",
          "link",
          "at");

  @Override
  public String name() {
    return Intake.OWN;
  }

  @Override
  public Reading read(Posted posted) {
    JsonNode root;
    try {
      root = JsonText.read(posted.body());
    } catch (JsonText.NotJson e) {
      return new Reading.Unreadable(List.of(e.fault()));
    }
    return read(root);
  }

  static Reading read(JsonNode root) {
    if (root.isArray() && root.isEmpty()) {
      return Reading.unreadable("alerts", "at least one alert is required");
    }
    List<Fault> faults = new ArrayList<>();
    List<Reading.Item> items = new ArrayList<>();
    if (root.isArray()) {
      for (int i = 0; i < root.size() && faults.size() < FAULTS; i++) {
        String place = "alerts[" + i + "]";
        one(root.get(i), place, place + ".", faults).map(Reading.Told::new).ifPresent(items::add);
      }
    } else {
      one(root, "body", "", faults).map(Reading.Told::new).ifPresent(items::add);
    }
    return faults.isEmpty() ? new Reading.Items(items) : new Reading.Unreadable(faults);
  }

  private static Optional<Alert> one(
      JsonNode node, String where, String place, List<Fault> faults) {
    if (!(node instanceof ObjectNode object)) {
      faults.add(new Fault(where, "an object is required"));
      return Optional.empty();
    }
    Fields fields = new Fields(object, place, faults);
    AlertBuilder alert =
        Alert.of(state(fields), fields.requiredText("title"))
            .id(Facts.id(fields.word("id")))
            .severity(fields.word("severity"))
            .systems(systems(fields))
            .category(fields.text("category"))
            .host(fields.text("host"))
            .service(fields.text("service"))
            .source(fields.text("source"))
            .tags(fields.words("tags"))
            .at(fields.instant("at"));
    labels(fields, alert);
    String link = fields.text("link");
    alert.link(Facts.link(link));
    return Optional.of(alert.details(details(fields, object, link)).build());
  }

  /** One key takes a text or a list; {@code systems} is the same in the plural. */
  private static List<String> systems(Fields fields) {
    return Stream.of("system", "systems")
        .flatMap(key -> fields.words(key).stream())
        .distinct()
        .toList();
  }

  private static AlertState state(Fields fields) {
    String word = fields.text("state");
    String known = word == null ? "firing" : word.strip().toLowerCase(Locale.ROOT);
    return switch (known) {
      case "firing" -> AlertState.FIRING;
      case "resolved" -> AlertState.RESOLVED;
      case "acknowledged" -> AlertState.ACKNOWLEDGED;
      default -> {
        fields.wrong("state", "one of firing, resolved, acknowledged is required");
        yield AlertState.FIRING;
      }
    };
  }

  private static void labels(Fields fields, AlertBuilder alert) {
    for (Map.Entry<String, JsonNode> label : fields.entries("labels")) {
      if (label.getValue().isContainerNode()) {
        fields.wrong("labels." + label.getKey(), "a text is required");
      } else if (!label.getValue().isNull()) {
        alert.label(label.getKey(), label.getValue().asText());
      }
    }
  }

  private static @Nullable String details(Fields fields, ObjectNode object, @Nullable String link) {
    ObjectNode rest = object.deepCopy();
    rest.remove(KNOWN);
    if (link != null && !link.isBlank() && Facts.link(link) == null) {
      rest.put("link", link);
    }
    JsonNode details = fields.get("details");
    if (details == null) {
      return rest.isEmpty() ? null : JsonText.write(rest);
    }
    if (details instanceof ObjectNode known) {
      ObjectNode all = known.deepCopy();
      rest.properties().forEach(more -> all.putIfAbsent(more.getKey(), more.getValue()));
      return JsonText.write(all);
    }
    if (!details.isTextual()) {
      return fields.wrong("details", "a text or an object is required");
    }
    StringBuilder text = new StringBuilder(details.textValue());
    rest.properties()
        .forEach(more -> text.append('\n').append(more.getKey()).append(": ").append(more(more)));
    return text.toString();
  }

  private static String more(Map.Entry<String, JsonNode> more) {
    return more.getValue().isValueNode() ? more.getValue().asText() : more.getValue().toString();
  }
}
