package nightbell.intake;

import nightbell.alert.AlertState;
import nightbell.engine.Posted;

/**
 * SolarWinds Orion's request, a form whose values are not encoded, or JSON: one action for the
 * trigger, another for the reset. The active alert's number may differ at the reset, so the
 * object's is the identity unless the customer makes one.
 */
final class SolarWindsFormat implements Format {
  @Override
  public String name() {
    return "solarwinds";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, SolarWindsFormat::one);
  }

  private static Reading one(Values values) {
    String told = values.text("EventType", "iLertEventType", "AlertState", "State");
    String status = values.text("StatusDescription");
    boolean up = status != null && status.endsWith(" is Up.");
    String name = values.text("AlertName", "title");
    String summary = values.text("iLertEventSummary", "summary");
    return new Draft(
            values,
            told == null && up ? AlertState.RESOLVED : States.of(told),
            Texts.first(summary, Texts.join(": ", name, status)))
        .id(values.text("iLertIncidentKey", "AlertObjectID", "AlertActiveID", "id"))
        .severity(values.text("Severity", "priority"))
        .host(values.text("Node", "NodeName", "Caption", "DisplayName", "host"))
        .label("ip", values.text("IP_Address", "ip"))
        .label("objectType", values.text("ObjectType"))
        .link(values.link("AlertDetailsUrl", "iLertUrl", "link", "url"))
        .told(values.text("message", "AlertMessage"));
  }
}
