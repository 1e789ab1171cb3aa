package nightbell.intake;

import java.util.Locale;
import nightbell.alert.AlertState;
import nightbell.engine.Posted;
import org.jspecify.annotations.Nullable;

/**
 * NinjaOne's activities. Those whose code ends in TRIGGERED or RESET are conditions; every other is
 * a note of what happened and pages nobody. An activity's own id is new each time, so the device
 * and the condition's configuration are the identity.
 */
final class NinjaOneFormat implements Format {
  @Override
  public String name() {
    return "ninjaone";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, NinjaOneFormat::one);
  }

  private static Reading one(Values values) {
    String code = values.text("statusCode");
    AlertState state = code == null ? null : state(code.toUpperCase(Locale.ROOT));
    if (state == null) {
      return code == null
          ? Reading.unreadable("statusCode", "a text is required")
          : Reading.ignored("The activity " + code + " is neither a trigger nor a reset");
    }
    String condition = values.text("sourceConfigUid", "seriesUid");
    String device = values.text("deviceId", "device/id");
    String severity = values.text("severity");
    return new Draft(values, state, values.text("subject", "message"))
        .id(condition == null ? null : Texts.join("/", device, condition))
        .severity("NONE".equalsIgnoreCase(severity) ? null : severity)
        .host(values.text("device/displayName", "device/systemName"))
        .label("systemName", values.text("device/systemName"))
        .label("organization", values.text("device/references/organization/name"))
        .label("location", values.text("device/references/location/name"))
        .label("nodeClass", values.text("device/nodeClass"))
        .at(Times.read(values.text("activityTime")))
        .told(values.has("subject") ? values.text("message") : null);
  }

  private static @Nullable AlertState state(String code) {
    if (code.endsWith("TRIGGERED")) {
      return AlertState.FIRING;
    }
    return code.endsWith("RESET") ? AlertState.RESOLVED : null;
  }
}
