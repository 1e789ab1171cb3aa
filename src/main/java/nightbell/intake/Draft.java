package nightbell.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.AlertBuilder;
import nightbell.alert.AlertState;
import nightbell.engine.Intake.Fault;
import org.jspecify.annotations.Nullable;

/**
 * An alert in the making from one object's values. Whatever a format does not ask for becomes the
 * details, and a {@code system}, {@code category} or tag {@code system:…} that the customer wrote
 * into the body counts in every format. Nothing that it is given makes it fail.
 */
final class Draft {
  private final Values values;
  private final @Nullable AlertState state;
  private final @Nullable String title;
  private final List<String> labels = new ArrayList<>();
  private @Nullable String id;
  private @Nullable String severity;
  private @Nullable String host;
  private @Nullable String service;
  private @Nullable Instant at;
  private @Nullable String link;
  private List<String> tags = List.of();

  /**
   * Starts an alert.
   *
   * @param state null if the body does not tell; it is then taken for firing
   * @param title null if there is none; the alert is then named by what else is known of it, if it
   *     tells its state and its identity or host, and else cannot be read
   */
  Draft(Values values, @Nullable AlertState state, @Nullable String title) {
    this.values = values;
    this.state = state;
    this.title = title;
  }

  Draft id(@Nullable String value) {
    id = value;
    return this;
  }

  Draft severity(@Nullable String value) {
    severity = value;
    return this;
  }

  Draft host(@Nullable String value) {
    host = value;
    return this;
  }

  Draft service(@Nullable String value) {
    service = value;
    return this;
  }

  Draft at(@Nullable Instant value) {
    at = value;
    return this;
  }

  Draft tags(List<String> value) {
    tags = value;
    return this;
  }

  Draft link(@Nullable String value) {
    link = value;
    return this;
  }

  Draft label(String name, @Nullable String value) {
    if (value != null) {
      labels.add(name);
      labels.add(value);
    }
    return this;
  }

  /** The alert, its details beginning with these texts. */
  Reading told(@Nullable String... before) {
    String name = title;
    if (name == null && state != null && (id != null || host != null)) {
      name = Texts.first(Texts.join(" / ", host, service), id);
    }
    if (name == null) {
      return new Reading.Unreadable(
          List.of(new Fault("body", "a title, or an identity and a state, is required")));
    }
    List<String> systems = new ArrayList<>(Tags.split(values.text("system"), ","));
    if (systems.isEmpty()) {
      systems.addAll(Tags.valuesOf("system", tags));
    }
    AlertBuilder alert =
        Alert.of(state == null ? AlertState.FIRING : state, name)
            .id(Facts.id(id))
            .severity(severity)
            .systems(systems)
            .category(values.text("category"))
            .host(host)
            .service(service)
            .tags(tags)
            .link(link)
            .at(at);
    for (int i = 0; i < labels.size(); i += 2) {
      alert.label(labels.get(i), labels.get(i + 1));
    }
    return Reading.told(alert.details(values.rest(before)).build());
  }
}
