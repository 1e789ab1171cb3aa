package nightbell.intake;

import java.util.List;
import nightbell.alert.AlertState;
import nightbell.engine.Posted;
import org.jspecify.annotations.Nullable;

/**
 * Sentry's integration: alerts on issues, on metrics, and issues that were resolved, which is the
 * one way to hear that a problem is gone. Everything else that Sentry tells of an issue (that it is
 * new, assigned, archived, commented) pages nobody: that is what its alert rules are for.
 */
final class SentryFormat implements Format {
  @Override
  public String name() {
    return "sentry";
  }

  @Override
  public Reading read(Posted posted) {
    String resource = Texts.filled(posted.header("sentry-hook-resource"));
    return Documents.each(posted, values -> one(values, resource));
  }

  private static Reading one(Values values, @Nullable String resource) {
    String action = values.text("action");
    if (values.has("data/metric_alert")) {
      return metric(values, action);
    }
    if (values.has("data/event")) {
      return event(values, values.at("data/event"));
    }
    if (values.has("event")) {
      return event(values, values.at("event"));
    }
    if (values.has("data/issue") && "resolved".equals(action)) {
      return resolved(values, values.at("data/issue"));
    }
    String what = Texts.join(" ", resource, action);
    return what == null
        ? Reading.unreadable("data", "an event, an issue or a metric alert is required")
        : Reading.ignored("Sentry tells of activity (" + what + "), which is no alert");
  }

  private static Reading event(Values values, Values event) {
    List<String> tags = Tags.of(event.node("tags"));
    List<String> servers = Tags.valuesOf("server_name", tags);
    List<String> levels = Tags.valuesOf("level", tags);
    String level = levels.isEmpty() ? null : levels.get(0);
    String url = event.text("url");
    values.without("data/event/_ref", "data/event/_ref_version", "data/event/key_id");
    return new Draft(values, AlertState.FIRING, event.text("title", "message", "metadata/title"))
        .id(Texts.first(event.text("issue_id"), after(event.text("issue_url"), "issues")))
        .severity(Texts.first(event.text("level"), values.text("level"), level))
        .host(servers.isEmpty() ? event.text("server_name") : servers.get(0))
        .tags(tags)
        .label("project", Texts.first(values.text("project_slug"), project(url)))
        .label("rule", values.text("data/triggered_rule", "triggering_rules/0"))
        .link(Texts.first(event.link("web_url"), values.link("url")))
        .at(Times.read(event.text("datetime", "timestamp")))
        .told(event.text("culprit"));
  }

  private static Reading resolved(Values values, Values issue) {
    return new Draft(values, AlertState.RESOLVED, issue.text("title"))
        .id(issue.text("id"))
        .severity(issue.text("level"))
        .label("project", issue.text("project/slug"))
        .link(issue.link("web_url", "permalink"))
        .told(issue.text("culprit"));
  }

  private static Reading metric(Values values, @Nullable String action) {
    Values alert = values.at("data/metric_alert");
    boolean over = "resolved".equals(action);
    String ended = alert.text("date_closed");
    String started = alert.text("date_started", "date_detected");
    return new Draft(
            values,
            action == null ? null : over ? AlertState.RESOLVED : AlertState.FIRING,
            values.text("data/description_title", "data/metric_alert/title"))
        .id(alert.text("identifier", "id"))
        .severity(over ? null : action)
        .label("project", alert.text("projects/0"))
        .label("rule", alert.text("alert_rule/name"))
        .link(values.link("data/web_url"))
        .at(Times.read(over && ended != null ? ended : started))
        .told(values.text("data/description_text"));
  }

  /** The project is named in the event's address alone, after the organisation. */
  private static @Nullable String project(@Nullable String url) {
    String organisation = after(url, "projects");
    return organisation == null ? null : after(url, organisation);
  }

  private static @Nullable String after(@Nullable String url, String name) {
    String[] parts = url == null ? new String[0] : url.split("/", -1);
    for (int i = 0; i + 1 < parts.length; i++) {
      if (parts[i].equals(name)) {
        return Texts.filled(parts[i + 1]);
      }
    }
    return null;
  }
}
