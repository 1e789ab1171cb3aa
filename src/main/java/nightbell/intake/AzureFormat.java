package nightbell.intake;

import nightbell.alert.AlertState;
import nightbell.engine.Posted;
import org.jspecify.annotations.Nullable;

/** Azure Monitor's common alert schema. {@code Fired} and {@code Resolved} share the alert's id. */
final class AzureFormat implements Format {
  @Override
  public String name() {
    return "azure";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, AzureFormat::one);
  }

  private static Reading one(Values values) {
    Values alert = values.at("data/essentials");
    AlertState state = States.of(alert.text("monitorCondition"));
    String target = alert.text("alertTargetIDs/0");
    String ended = alert.text("resolvedDateTime");
    String started = alert.text("firedDateTime");
    return new Draft(values, state, alert.text("alertRule"))
        .id(alert.text("alertId", "originAlertId"))
        .severity(alert.text("severity"))
        .host(Texts.first(alert.text("configurationItems/0"), after(target, "")))
        .label("resourceGroup", after(target, "resourcegroups"))
        .label("metric", values.text("data/alertContext/condition/allOf/0/metricName"))
        .label("monitoringService", alert.text("monitoringService"))
        .link(values.link("data/essentials/investigationLink"))
        .at(Times.read(state == AlertState.RESOLVED && ended != null ? ended : started))
        .told(alert.text("description"));
  }

  /** The part of a resource's path after the named one, or its last part. */
  private static @Nullable String after(@Nullable String path, String name) {
    String[] parts = path == null ? new String[0] : path.split("/", -1);
    for (int i = 0; i + 1 < parts.length; i++) {
      if (parts[i].equalsIgnoreCase(name) && !name.isEmpty()) {
        return parts[i + 1];
      }
    }
    return name.isEmpty() && parts.length > 0 ? parts[parts.length - 1] : null;
  }
}
