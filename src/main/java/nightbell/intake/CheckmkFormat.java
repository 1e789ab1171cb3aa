package nightbell.intake;

import nightbell.engine.Posted;

/**
 * Checkmk: the environment of a notification script as JSON, or the body of the webhook script in
 * common use. That script writes the severity OK about every host, so a host's status counts.
 */
final class CheckmkFormat implements Format {
  @Override
  public String name() {
    return "checkmk";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, CheckmkFormat::one);
  }

  private static Reading one(Values values) {
    HostCheck check = new HostCheck(values, "/");
    boolean plain = values.has("notification_type");
    check.type = Texts.first(values.text("notification_type"), check.macro("NOTIFICATIONTYPE"));
    check.host = Texts.first(values.text("host"), check.macro("HOSTNAME"));
    check.service = Texts.first(values.text("service"), check.macro("SERVICEDESC"));
    boolean host = check.service == null;
    check.state =
        plain
            ? values.text(host ? "status" : "severity", "status")
            : check.macro(host ? "HOSTSTATE" : "SERVICESTATE");
    check.output =
        Texts.first(values.text("output"), check.macro(host ? "HOSTOUTPUT" : "SERVICEOUTPUT"));
    check.title = values.text("summary");
    check.address = Texts.first(values.text("address"), check.macro("HOSTADDRESS"));
    check.site = values.text("site", "OMD_SITE");
    check.at = Times.read(Texts.first(values.text("micro_time"), check.macro("MICROTIME")));
    return check.told();
  }
}
