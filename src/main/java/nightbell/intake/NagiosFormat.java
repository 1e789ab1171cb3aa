package nightbell.intake;

import nightbell.engine.Posted;

/**
 * Nagios's notification macros as JSON, with or without their prefix, or the event that {@code
 * pd-nagios} queues. The problem's number is 0 in a recovery, so host and service are the identity.
 */
final class NagiosFormat implements Format {
  @Override
  public String name() {
    return "nagios";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, NagiosFormat::one);
  }

  private static Reading one(Values values) {
    if (values.has("event_type") && values.has("incident_key")) {
      return queued(values);
    }
    HostCheck check = new HostCheck(values, "/");
    check.type = check.macro("NOTIFICATIONTYPE");
    check.host = check.macro("HOSTNAME");
    check.hostTitle = check.macro("HOSTDISPLAYNAME");
    check.service = check.macro("SERVICEDESC");
    check.serviceTitle = check.macro("SERVICEDISPLAYNAME");
    check.state = check.macro(check.service == null ? "HOSTSTATE" : "SERVICESTATE");
    check.output = check.macro(check.service == null ? "HOSTOUTPUT" : "SERVICEOUTPUT");
    check.address = check.macro("HOSTADDRESS");
    check.at = Times.read(check.macro("TIMET"));
    return check.told();
  }

  private static Reading queued(Values values) {
    values.without("service_key", "agent");
    return new Draft(values, States.of(values.text("event_type")), values.text("description"))
        .id(values.text("incident_key"))
        .severity(values.text("details/SERVICESTATE", "details/HOSTSTATE"))
        .host(values.text("details/HOSTNAME"))
        .service(values.text("details/SERVICEDESC"))
        .link(values.link("client_url"))
        .told();
  }
}
