package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nightbell.alert.Alert;
import nightbell.alert.AlertBuilder;
import nightbell.alert.AlertState;
import nightbell.engine.Intake.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A group of alerts as Prometheus Alertmanager's webhook (version 4) sends it, and Grafana after
 * it. Each alert has its own state, since one request mixes firing and resolved ones, and its own
 * identity: the fingerprint, or for versions that have none a hash of its labels. An {@code endsAt}
 * in the year 1 means that it has not ended.
 */
final class AlertGroup {
  private static final Set<String> TOLD = Set.of("summary", "title", "description");

  private AlertGroup() {}

  static Reading read(JsonNode root) {
    JsonNode alerts = root.get("alerts");
    if (alerts == null || !alerts.isArray() || alerts.isEmpty()) {
      return Reading.unreadable("alerts", "a list of at least one alert is required");
    }
    List<Fault> faults = new ArrayList<>();
    List<Reading.Item> items = new ArrayList<>();
    for (int i = 0; i < alerts.size(); i++) {
      JsonNode alert = alerts.get(i);
      if (alert.isObject()) {
        items.add(new Reading.Told(alert(root, alert)));
      } else {
        faults.add(new Fault("alerts[" + i + "]", "an object is required"));
      }
    }
    return faults.isEmpty() ? new Reading.Items(items) : new Reading.Unreadable(faults);
  }

  private static Alert alert(JsonNode group, JsonNode node) {
    Map<String, String> labels = texts(node.get("labels"));
    Map<String, String> notes = texts(node.get("annotations"));
    String status = Texts.first(text(node, "status"), text(group, "status"));
    boolean resolved = "resolved".equalsIgnoreCase(status);
    String title = Texts.first(notes.get("summary"), notes.get("title"), labels.get("alertname"));
    AlertBuilder alert =
        Alert.of(
                resolved ? AlertState.RESOLVED : AlertState.FIRING,
                title == null ? "Alert without a name" : title)
            .id(Facts.id(identity(node, labels)))
            .severity(labels.get("severity"))
            .systems(labels.containsKey("system") ? List.of(labels.get("system")) : List.of())
            .category(labels.get("category"))
            .host(labels.get("instance"))
            .service(labels.get("service"))
            .at(at(node, resolved))
            .details(details(group, node, notes))
            .link(
                Texts.first(
                    Facts.link(text(node, "generatorURL")),
                    Facts.link(text(node, "panelURL")),
                    Facts.link(text(node, "dashboardURL")),
                    Facts.link(text(group, "externalURL"))));
    labels.forEach(alert::label);
    return alert.build();
  }

  private static @Nullable String identity(JsonNode node, Map<String, String> labels) {
    String fingerprint = text(node, "fingerprint");
    if (fingerprint != null || labels.isEmpty()) {
      return fingerprint;
    }
    StringBuilder all = new StringBuilder();
    labels.forEach((name, value) -> all.append(name).append('\n').append(value).append('\u0000'));
    return "labels:" + Facts.hash(all.toString()).substring(0, 32);
  }

  private static @Nullable Instant at(JsonNode node, boolean resolved) {
    Instant end = Times.read(text(node, "endsAt"));
    return resolved && end != null ? end : Times.read(text(node, "startsAt"));
  }

  private static String details(JsonNode group, JsonNode node, Map<String, String> notes) {
    List<String> lines = new ArrayList<>();
    String description = notes.get("description");
    if (description != null) {
      lines.add(description);
    }
    notes.forEach(
        (name, value) -> {
          if (!TOLD.contains(name)) {
            lines.add(name + ": " + value);
          }
        });
    for (String key : List.of("values", "silenceURL", "dashboardURL", "panelURL")) {
      JsonNode value = node.get(key);
      String text =
          value == null || value.isNull()
              ? ""
              : value.isTextual() ? value.textValue() : value.toString();
      if (!text.isBlank()) {
        lines.add(key + ": " + text);
      }
    }
    JsonNode cut = group.get("truncatedAlerts");
    if (cut != null && cut.asInt() > 0) {
      lines.add("Alertmanager left out " + cut.asInt() + " more alerts of this group (max_alerts)");
    }
    return String.join("\n", lines);
  }

  private static Map<String, String> texts(@Nullable JsonNode object) {
    Map<String, String> texts = new TreeMap<>();
    if (object != null) {
      object
          .properties()
          .forEach(
              entry -> {
                JsonNode value = entry.getValue();
                String text = value.isContainerNode() ? value.toString() : value.asText("");
                if (!text.replace('\u0000', ' ').isBlank()) {
                  texts.put(entry.getKey(), text);
                }
              });
    }
    return texts;
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || !value.isTextual() || value.textValue().isBlank()
        ? null
        : value.textValue();
  }
}
