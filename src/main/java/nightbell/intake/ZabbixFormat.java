package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import nightbell.alert.AlertState;
import nightbell.engine.Posted;
import org.jspecify.annotations.Nullable;

/**
 * Zabbix's webhook: parameters that a media type fills from macros, under the macros' names or
 * plainer ones. A problem and its recovery share the event's id; an update is an acknowledgement if
 * its action says so, whatever the event's own state.
 */
final class ZabbixFormat implements Format {
  @Override
  public String name() {
    return "zabbix";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, ZabbixFormat::one);
  }

  private static Reading one(Values values) {
    String source = values.text("EVENT.SOURCE", "event_source");
    if ("1".equals(source) || "2".equals(source)) {
      return Reading.ignored("Zabbix discovered or registered a host; this is no problem");
    }
    JsonNode tags = values.node("EVENT.TAGSJSON");
    AlertState state = state(values);
    return new Draft(values, state, title(values))
        .id(values.text("EVENT.ID", "id"))
        .severity(values.text("EVENT.SEVERITY", "TRIGGER.SEVERITY", "severity", "EVENT.NSEVERITY"))
        .host(values.text("HOST.NAME", "HOST.HOST", "host"))
        .link(values.link("TRIGGER.URL", "event_url", "link", "url", "ZABBIX.URL"))
        .tags(Tags.of(tags == null ? values.node("tags") : tags))
        .label("ip", values.text("HOST.IP", "ip"))
        .at(Times.read(values.text("EVENT.TIMESTAMP", "clock")))
        .told(values.text("ALERT.MESSAGE", "message", "TRIGGER.DESCRIPTION", "description"));
  }

  private static @Nullable String title(Values values) {
    return values.text("EVENT.NAME", "TRIGGER.NAME", "ALERT.SUBJECT", "subject", "name", "title");
  }

  private static @Nullable AlertState state(Values values) {
    String value = values.text("EVENT.VALUE", "TRIGGER.VALUE", "value");
    String word = values.text("TRIGGER.STATUS", "EVENT.STATUS", "status");
    AlertState state = States.of(word);
    if (word == null && value != null) {
      state = value.equals("0") ? AlertState.RESOLVED : AlertState.FIRING;
    }
    String action = values.text("EVENT.UPDATE.ACTION", "update_action");
    String done = action == null ? "" : action.replace("unacknowledged", "");
    return state != AlertState.RESOLVED && done.contains("acknowledged")
        ? AlertState.ACKNOWLEDGED
        : state;
  }
}
