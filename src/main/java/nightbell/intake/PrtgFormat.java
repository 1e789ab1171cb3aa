package nightbell.intake;

import java.util.Locale;
import nightbell.alert.AlertState;
import nightbell.engine.Posted;
import org.jspecify.annotations.Nullable;

/**
 * PRTG's HTTP action: a form of placeholders. Repeats and escalations decorate the status, as in
 * {@code Down ESCALATION (now: Down)}.
 */
final class PrtgFormat implements Format {
  @Override
  public String name() {
    return "prtg";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, PrtgFormat::one);
  }

  private static Reading one(Values values) {
    String decorated = values.text("status");
    String status = decorated == null ? null : plain(decorated);
    if ("Paused".equalsIgnoreCase(status)) {
      return Reading.ignored("The sensor was paused in PRTG");
    }
    boolean taken =
        decorated != null && decorated.toLowerCase(Locale.ROOT).contains("(acknowledged)");
    String device = values.text("device");
    return new Draft(values, taken ? AlertState.ACKNOWLEDGED : States.of(status), title(values))
        .id(values.text("sensorid"))
        .severity(Texts.first(values.text("severity"), status))
        .host(device)
        .label("ip", values.text("host"))
        .label("group", values.text("group"))
        .label("probe", values.text("probe"))
        .link(values.link("linksensor", "link", "url"))
        .told();
  }

  private static @Nullable String title(Values values) {
    String given = values.text("title");
    String named = Texts.join(": ", values.text("device"), values.text("name", "sensor"));
    return Texts.join(": ", Texts.first(given, named), values.text("message"));
  }

  private static String plain(String decorated) {
    int now = decorated.indexOf("now: ");
    int from = now < 0 ? 0 : now + 5;
    int end = from;
    while (end < decorated.length() && Character.isLetter(decorated.charAt(end))) {
      end++;
    }
    return decorated.substring(from, end);
  }
}
