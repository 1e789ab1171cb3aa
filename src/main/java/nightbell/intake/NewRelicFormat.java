package nightbell.intake;

import nightbell.alert.AlertState;
import nightbell.engine.Posted;

/**
 * New Relic's workflow webhook, and the legacy channel's. Only the state tells: an acknowledgement
 * also causes a body that says it is activated.
 */
final class NewRelicFormat implements Format {
  @Override
  public String name() {
    return "newrelic";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, NewRelicFormat::one);
  }

  private static Reading one(Values values) {
    AlertState state = States.of(values.text("state", "current_state"));
    String started = values.text("createdAt", "timestamp");
    String changed = values.text("closedAt", "updatedAt");
    return new Draft(values, state, values.text("title", "title/0", "condition_name"))
        .id(values.text("id", "issueId", "incident_id"))
        .severity(values.text("priority", "severity"))
        .host(values.text("impactedEntities/0", "targets/0/name"))
        .label("policy", values.text("alertPolicyNames/0", "policy_name"))
        .label("condition", values.text("alertConditionNames/0", "condition_name"))
        .link(values.link("issueUrl", "issuePageUrl", "incident_url"))
        .at(Times.read(state == AlertState.RESOLVED && changed != null ? changed : started))
        .told(values.text("details", "description"));
  }
}
