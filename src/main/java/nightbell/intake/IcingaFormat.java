package nightbell.intake;

import nightbell.engine.Posted;

/**
 * Icinga 2's runtime macros as JSON. A service is known as {@code host!service}, as Icinga itself
 * names it.
 */
final class IcingaFormat implements Format {
  @Override
  public String name() {
    return "icinga";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, IcingaFormat::one);
  }

  private static Reading one(Values values) {
    HostCheck check = new HostCheck(values, "!");
    check.type = values.text("notification.type");
    check.host = values.text("host.name");
    check.hostTitle = values.text("host.display_name");
    check.service = values.text("service.name");
    check.serviceTitle = values.text("service.display_name");
    boolean host = check.service == null;
    check.state = values.text(host ? "host.state" : "service.state");
    check.output = values.text(host ? "host.output" : "service.output");
    check.address = values.text("address", "host.address");
    check.at = Times.read(values.text("icinga.timet", "icinga.long_date_time"));
    return check.told();
  }
}
