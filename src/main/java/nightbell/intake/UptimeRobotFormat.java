package nightbell.intake;

import nightbell.alert.AlertState;
import nightbell.engine.Posted;
import org.jspecify.annotations.Nullable;

/**
 * UptimeRobot's webhook, whose body or query the customer writes. Types are 1 down, 2 up and 3 an
 * expiry, which is a problem of its own beside the monitor's being down.
 */
final class UptimeRobotFormat implements Format {
  @Override
  public String name() {
    return "uptimerobot";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, UptimeRobotFormat::one);
  }

  private static Reading one(Values values) {
    String type = values.text("alertType");
    String word = values.text("alertTypeFriendlyName");
    String url = values.text("monitorURL", "url");
    String id = Texts.first(values.text("monitorID", "id"), url);
    boolean expiry = "3".equals(type);
    return new Draft(values, state(type, word), title(values))
        .id(expiry && id != null ? id + "/expiry" : id)
        .severity(values.text("severity", "priority"))
        .host(Facts.host(url))
        .label("url", url)
        .at(Times.utc(values.text("alertDateTime")))
        .told(expiry ? word : null);
  }

  private static @Nullable String title(Values values) {
    String name = values.text("monitorFriendlyName", "monitorAlias", "title");
    return Texts.join(": ", name, values.text("alertDetails"));
  }

  private static @Nullable AlertState state(@Nullable String type, @Nullable String word) {
    if (type == null) {
      return States.of(word);
    }
    return type.equals("2") ? AlertState.RESOLVED : AlertState.FIRING;
  }
}
