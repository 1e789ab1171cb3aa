package nightbell.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nightbell.alert.Alert;
import nightbell.engine.Intake.Fault;

/** Bodies to read, and what was read from them. */
final class Bodies {
  private Bodies() {}

  static String fixture(String name) throws IOException {
    try (InputStream in = Bodies.class.getResourceAsStream("/intake/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static List<Alert> alerts(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Items.class);
    return ((Reading.Items) reading)
        .items().stream().map(item -> ((Reading.Told) item).alert()).toList();
  }

  static List<Fault> faults(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Unreadable.class);
    return ((Reading.Unreadable) reading).faults();
  }
}
