package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.alert.Alert;
import nightbell.alert.AlertBuilder;
import nightbell.alert.AlertState;
import nightbell.engine.Intake.Fault;
import org.jspecify.annotations.Nullable;

/**
 * An event of PagerDuty's Events API v2. A trigger without a dedup key gets one made of its body,
 * so that the same body again is the same problem. What PagerDuty requires but a page can do
 * without (source, severity) may be missing; severities are any words.
 *
 * @param dedupKey as it was sent, or made up
 */
public record PagerDutyEvent(String dedupKey, Alert alert) {
  private static final String BLANK = "is missing or blank";

  /** Reads an event; the faults go into the list, and without any the event is there. */
  public static @Nullable PagerDutyEvent read(PagerDutyBody body, List<Fault> faults) {
    Lenient event = body.fields();
    Lenient payload = event.at("payload");
    AlertState state = state(event.text("event_action"), faults);
    String summary = payload.text("summary");
    if (summary == null && state == AlertState.FIRING) {
      faults.add(new Fault("'payload.summary'", BLANK));
    }
    String key = event.text("dedup_key");
    if (key == null && state != AlertState.FIRING) {
      faults.add(new Fault("'dedup_key'", BLANK));
    }
    if (!faults.isEmpty()) {
      return null;
    }
    String known = key == null ? Facts.hash(body.text()).substring(0, 32) : key;
    return new PagerDutyEvent(known, alert(event, payload, state, summary, known));
  }

  private static AlertState state(@Nullable String action, List<Fault> faults) {
    if (action == null) {
      faults.add(new Fault("'event_action'", BLANK));
      return AlertState.FIRING;
    }
    return switch (action) {
      case "trigger" -> AlertState.FIRING;
      case "acknowledge" -> AlertState.ACKNOWLEDGED;
      case "resolve" -> AlertState.RESOLVED;
      default -> {
        faults.add(new Fault("'event_action'", "must be trigger, acknowledge or resolve"));
        yield AlertState.FIRING;
      }
    };
  }

  private static Alert alert(
      Lenient event, Lenient payload, AlertState state, @Nullable String summary, String key) {
    Lenient custom = payload.at("custom_details");
    String system = custom.text("system");
    AlertBuilder alert =
        Alert.of(state, summary == null ? key : summary)
            .id(Facts.id(key))
            .severity(payload.text("severity"))
            .systems(system == null ? List.of() : List.of(system))
            .category(custom.text("category"))
            .host(host(payload.text("source")))
            .service(payload.text("component"))
            .source(event.text("client"))
            .at(payload.instant("timestamp"))
            .link(link(event))
            .details(details(event, payload.node("custom_details")));
    for (String hint : List.of("component", "group", "class")) {
      String value = payload.text(hint);
      if (value != null) {
        alert.label(hint, value);
      }
    }
    String instances = String.join(", ", instances(custom.node("firing")));
    if (!instances.isEmpty()) {
      alert.label("instances", instances);
    }
    return alert.build();
  }

  /** Alertmanager tells of a whole group at once: the instances in it. */
  private static Set<String> instances(JsonNode firing) {
    Set<String> instances = new LinkedHashSet<>();
    for (JsonNode one : firing) {
      String instance = new Lenient(one).at("labels").text("instance");
      if (instance != null) {
        instances.add(instance);
      }
    }
    return instances;
  }

  /** The host of an address that is checked; every other source is one as it stands. */
  private static @Nullable String host(@Nullable String source) {
    String link = Facts.link(source);
    if (link == null) {
      return source;
    }
    try {
      return new URI(link).getHost();
    } catch (URISyntaxException e) {
      return source;
    }
  }

  private static @Nullable String link(Lenient event) {
    String client = Facts.link(event.text("client_url"));
    return client != null
        ? client
        : links(event).stream().findFirst().map(Map.Entry::getKey).orElse(null);
  }

  private static List<Map.Entry<String, String>> links(Lenient event) {
    List<Map.Entry<String, String>> links = new ArrayList<>();
    for (String key : List.of("links", "images")) {
      for (JsonNode node : event.node(key)) {
        Lenient link = new Lenient(node);
        String href = Facts.link(link.text("href") == null ? link.text("src") : link.text("href"));
        String text = link.text("text") == null ? link.text("alt") : link.text("text");
        if (href != null) {
          links.add(Map.entry(href, text == null ? href : text));
        }
      }
    }
    return links;
  }

  private static String details(Lenient event, JsonNode custom) {
    List<Map.Entry<String, String>> links = links(event);
    boolean nothing = custom.isMissingNode() || custom.isNull() || custom.isEmpty();
    if (links.isEmpty()) {
      return nothing && !custom.isTextual() ? "" : text(custom);
    }
    List<String> lines = new ArrayList<>();
    if (custom.isObject()) {
      new Lenient(custom).values().forEach((name, value) -> lines.add(name + ": " + value));
    } else if (!nothing || custom.isTextual()) {
      lines.add(text(custom));
    }
    links.forEach(link -> lines.add(link.getValue() + ": " + link.getKey()));
    return String.join("\n", lines);
  }

  private static String text(JsonNode custom) {
    return custom.isTextual() ? custom.textValue() : JsonText.write(custom);
  }
}
