package nightbell.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one alert as a tool sent them, cut to the lengths that the service keeps. {@code
 * severity}, {@code systems} and {@code category} are the sender's words; what they mean is the
 * matrix's business. {@code details} is text, or JSON as text.
 */
public record Alert(
    AlertState state,
    String title,
    @Nullable String id,
    @Nullable String severity,
    List<String> systems,
    @Nullable String category,
    @Nullable String host,
    @Nullable String service,
    @Nullable String source,
    List<String> tags,
    Map<String, String> labels,
    String details,
    @Nullable String link,
    @Nullable Instant at) {

  public Alert {
    systems = List.copyOf(systems);
    tags = List.copyOf(tags);
    labels = Map.copyOf(labels);
  }

  /** Starts an alert of this state and title; everything else is optional. */
  public static AlertBuilder of(AlertState state, String title) {
    return new AlertBuilder(state, title);
  }

  /** The same problem as told last: the newer facts, keeping what the newer report leaves out. */
  public Alert mergedWith(Alert newer) {
    return new Alert(
        newer.state,
        newer.title,
        id,
        newer.severity != null ? newer.severity : severity,
        newer.systems.isEmpty() ? systems : newer.systems,
        newer.category != null ? newer.category : category,
        newer.host != null ? newer.host : host,
        newer.service != null ? newer.service : service,
        newer.source != null ? newer.source : source,
        newer.tags.isEmpty() ? tags : newer.tags,
        newer.labels.isEmpty() ? labels : newer.labels,
        newer.details.isEmpty() ? details : newer.details,
        newer.link != null ? newer.link : link,
        newer.at != null ? newer.at : at);
  }
}
