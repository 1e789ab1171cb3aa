package nightbell.intake;

import java.util.List;
import nightbell.engine.Posted;

/** Prometheus Alertmanager's webhook, version 4: see {@link AlertGroup}. */
final class AlertmanagerFormat implements Format {
  @Override
  public String name() {
    return "alertmanager";
  }

  @Override
  public Reading read(Posted posted) {
    try {
      return AlertGroup.read(JsonText.read(posted.body()));
    } catch (JsonText.NotJson e) {
      return new Reading.Unreadable(List.of(e.fault()));
    }
  }
}
