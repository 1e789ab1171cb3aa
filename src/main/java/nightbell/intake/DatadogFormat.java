package nightbell.intake;

import java.util.List;
import java.util.Locale;
import nightbell.alert.AlertState;
import nightbell.engine.Posted;
import org.jspecify.annotations.Nullable;

/**
 * Datadog's webhook, whose body the customer writes. The cycle's key is the same from trigger to
 * recovery, the event's {@code id} is not. Datadog's own default body has neither key nor
 * transition: then the brackets before the title tell the state, and the title without them is the
 * identity.
 */
final class DatadogFormat implements Format {
  private static final List<String> HEADS =
      List.of("P1", "P2", "P3", "P4", "P5", "Triggered", "Recovered", "Re-", "Warn", "No Data");

  @Override
  public String name() {
    return "datadog";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, DatadogFormat::one);
  }

  private static Reading one(Values values) {
    String title = values.text("event_title", "title");
    String told = values.text("alert_transition", "transition");
    String word = (told != null ? told : heads(title)).toLowerCase(Locale.ROOT);
    if (word.startsWith("muted")) {
      return Reading.ignored("The monitor was muted in Datadog");
    }
    String host = values.text("hostname", "host");
    String scope = values.text("alert_scope", "scopes", "scope");
    String severity = values.text("severity", "alert_priority", "priority", "alert_type");
    String id = values.text("alert_cycle_key", "cycle_key", "aggreg_key", "aggregate");
    boolean known = told != null || !word.isEmpty();
    return new Draft(values, known ? state(word) : null, title)
        .id(id == null && title != null ? Texts.join("/", "title:" + bare(title), scope) : id)
        .severity(severity)
        .host(host)
        .tags(Tags.of(values.node("tags")))
        .label("scope", scope)
        .label("monitor", values.text("monitor_id", "alert_id"))
        .link(values.link("url", "link", "event_url"))
        .at(Times.read(values.text("last_updated", "date")))
        .told(values.text("body", "event_msg", "text_only_msg"));
  }

  private static AlertState state(String word) {
    return word.contains("recovered") ? AlertState.RESOLVED : AlertState.FIRING;
  }

  /** The texts in brackets that the title begins with. */
  private static String heads(@Nullable String title) {
    return title == null ? "" : title.substring(0, title.length() - bare(title).length());
  }

  private static String bare(String title) {
    String rest = title;
    int end = rest.indexOf("] ");
    while (rest.startsWith("[") && end > 0 && isOurs(rest.substring(1, end))) {
      rest = rest.substring(end + 2);
      end = rest.indexOf("] ");
    }
    return rest;
  }

  private static boolean isOurs(String head) {
    return HEADS.stream().anyMatch(head::startsWith);
  }
}
