package nightbell.intake;

import java.util.Locale;
import nightbell.alert.AlertState;
import nightbell.engine.Posted;
import org.jspecify.annotations.Nullable;

/**
 * Uptime Kuma's webhook. A message without a monitor is its test button's, or tells that a
 * certificate expires, which is a problem.
 */
final class UptimeKumaFormat implements Format {
  @Override
  public String name() {
    return "uptimekuma";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, UptimeKumaFormat::one);
  }

  private static Reading one(Values values) {
    String message = values.text("msg", "title");
    if (!values.has("monitor") && !values.has("heartbeat")) {
      boolean test = message != null && message.toLowerCase(Locale.ROOT).endsWith("testing");
      return test
          ? Reading.ignored("A test of the connection: it works, and pages nobody")
          : new Draft(values, null, message).told();
    }
    String status = values.text("heartbeat/status");
    if ("2".equals(status) || "3".equals(status)) {
      return Reading.ignored(
          "2".equals(status) ? "The monitor still tries again" : "The monitor is in maintenance");
    }
    String url = values.text("monitor/url");
    String name = values.text("monitor/name");
    String known = Texts.join(": ", name, values.text("heartbeat/msg"));
    return new Draft(values, state(status), known == null ? message : known)
        .id(values.text("monitor/id", "heartbeat/monitorID"))
        .host(Texts.first(values.text("monitor/hostname"), Facts.host(url)))
        .tags(Tags.of(values.node("monitor/tags")))
        .label("url", url)
        .label("group", values.has("monitor/path/1") ? values.text("monitor/path/0") : null)
        .at(Times.utc(values.text("heartbeat/time")))
        .told();
  }

  private static @Nullable AlertState state(@Nullable String status) {
    if (status == null) {
      return null;
    }
    return status.equals("1") ? AlertState.RESOLVED : AlertState.FIRING;
  }
}
