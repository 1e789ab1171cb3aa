package nightbell.engine.shape;

import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import org.jspecify.annotations.Nullable;

/** The alert that somebody wants explained, as far as they described it. */
public record AskedAlert(
    @Nullable String title,
    @Nullable String severity,
    List<String> systems,
    @Nullable String category,
    @Nullable String host,
    @Nullable String service,
    @Nullable String source,
    List<String> tags) {
  public AskedAlert {
    systems = List.copyOf(systems);
    tags = List.copyOf(tags);
  }

  /** It, received at this instant. */
  public Alert at(Instant receipt) {
    return Alert.of(AlertState.FIRING, title == null ? "An alert" : title)
        .severity(severity)
        .systems(systems)
        .category(category)
        .host(host)
        .service(service)
        .source(source)
        .tags(tags)
        .at(receipt)
        .build();
  }
}
