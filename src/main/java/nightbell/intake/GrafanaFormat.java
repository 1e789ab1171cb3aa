package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nightbell.alert.AlertState;
import nightbell.engine.Posted;

/**
 * Grafana's contact point: a group of alerts as Alertmanager sends it, or the single one of a
 * dashboard before version 9. There {@code no_data} is a problem; {@code pending} is none yet, and
 * {@code paused} none any more.
 */
final class GrafanaFormat implements Format {
  @Override
  public String name() {
    return "grafana";
  }

  @Override
  public Reading read(Posted posted) {
    try {
      JsonNode root = JsonText.read(posted.body());
      return root.has("ruleId") ? legacy(Values.of(root)) : AlertGroup.read(root);
    } catch (JsonText.NotJson e) {
      return new Reading.Unreadable(List.of(e.fault()));
    }
  }

  private static Reading legacy(Values values) {
    String word = values.text("state");
    if ("pending".equalsIgnoreCase(word) || "paused".equalsIgnoreCase(word)) {
      return Reading.ignored("The rule is " + word);
    }
    AlertState state = States.of(word);
    Values tags = values.at("tags");
    return new Draft(values, state, values.text("ruleName", "title"))
        .id("rule:" + values.text("orgId") + "/" + values.text("ruleId"))
        .severity(tags.text("severity"))
        .host(tags.text("instance", "host"))
        .link(values.link("ruleUrl"))
        .told(values.text("message"));
  }
}
