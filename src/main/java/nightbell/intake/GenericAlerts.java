package nightbell.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nightbell.alert.Alert;
import nightbell.engine.Posted;

/** Alerts of Nightbell's own format outside a request: read by the very reader of the intake. */
public final class GenericAlerts {
  private GenericAlerts() {}

  /**
   * Reads one alert or an array of them.
   *
   * @throws IllegalArgumentException with every fault in words
   */
  public static List<Alert> read(byte[] body) {
    Reading reading = new GenericFormat().read(Posted.of(body));
    if (reading instanceof Reading.Unreadable unreadable) {
      throw new IllegalArgumentException(
          unreadable.faults().stream().map(Object::toString).collect(Collectors.joining("; ")));
    }
    List<Alert> alerts = new ArrayList<>();
    for (Reading.Item item : ((Reading.Items) reading).items()) {
      if (item instanceof Reading.Told told) {
        alerts.add(told.alert());
      }
    }
    return alerts;
  }
}
