package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nightbell.engine.Posted;
import org.jspecify.annotations.Nullable;

/**
 * Whatever a tool without a format of its own posts. A body in Nightbell's own form is read as
 * such; any other by the keys that tools commonly use, the first of each list that is filled in. A
 * state that is not known to be an end is a problem: rather one page too many than none.
 */
final class AnyFormat implements Format {
  @Override
  public String name() {
    return "generic";
  }

  @Override
  public Reading read(Posted posted) {
    Reading own = new GenericFormat().read(posted);
    if (own instanceof Reading.Items) {
      return own;
    }
    Reading any = Documents.each(posted, AnyFormat::one);
    return any instanceof Reading.Items ? any : own;
  }

  /** One object by the usual keys. */
  static Reading one(Values values) {
    JsonNode tags = values.node("tags");
    return new Draft(
            values,
            States.of(
                values.text(
                    "state", "status", "action", "event_action", "alert_state", "transition")),
            title(values))
        .id(id(values))
        .severity(values.text("severity", "priority", "level", "urgency", "criticality"))
        .host(host(values))
        .service(values.text("service"))
        .tags(tags == null ? List.of() : Tags.of(tags))
        .link(values.link("link", "url"))
        .at(Times.read(values.text("at", "timestamp", "time")))
        .told(values.text("details", "description"));
  }

  private static @Nullable String title(Values values) {
    return values.text(
        "title", "summary", "message", "subject", "name", "alertname", "event_title");
  }

  private static @Nullable String id(Values values) {
    return values.text(
        "dedup_key",
        "dedup",
        "alias",
        "alert_uid",
        "fingerprint",
        "incident_key",
        "entity_id",
        "event_id",
        "id");
  }

  private static @Nullable String host(Values values) {
    return values.text(
        "host", "hostname", "device", "device_name", "instance", "source", "entity", "resource");
  }
}
