package nightbell.intake;

import nightbell.engine.Posted;

/**
 * Datto RMM's webhook, which the customer writes: one body for an alert raised, another for one
 * resolved, told apart by the constant {@code state}.
 */
final class DattoFormat implements Format {
  @Override
  public String name() {
    return "datto";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, DattoFormat::one);
  }

  private static Reading one(Values values) {
    String type = values.text("alert_type");
    String message = values.text("alert_message_en", "alert_message", "message", "title");
    return new Draft(
            values,
            States.of(values.text("state", "alert_state", "status")),
            Texts.first(message, type))
        .id(values.text("alert_uid", "id"))
        .severity(values.text("alert_priority", "priority", "severity"))
        .host(values.text("device_hostname", "hostname", "host"))
        .label("site", values.text("site_name"))
        .label("alertType", type)
        .label("ip", values.text("device_ip"))
        .link(values.link("link", "url"))
        .told();
  }
}
