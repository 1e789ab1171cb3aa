package nightbell.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.engine.Intake.Fault;
import nightbell.engine.Posted;
import org.junit.jupiter.api.Test;

class AlertmanagerFormatTest {
  private final Format format = new AlertmanagerFormat();

  @Test
  void each_alert_has_its_own_state_identity_and_facts() throws Exception {
    List<Alert> alerts = alerts(Bodies.fixture("alertmanager-two.json"));

    Alert firing = alerts.get(0);
    assertThat(firing.state()).isEqualTo(AlertState.FIRING);
    assertThat(firing.title()).isEqualTo("Disk /var on srv-7 is 93 % full");
    assertThat(firing.id()).isEqualTo("9a0c4df0f3a1b2c3");
    assertThat(firing.severity()).isEqualTo("warning");
    assertThat(firing.host()).isEqualTo("srv-7:9100");
    assertThat(firing.labels()).containsEntry("mountpoint", "/var").hasSize(4);
    assertThat(firing.link()).isEqualTo("http://prometheus.plant.example/graph?g0.expr=disk");
    assertThat(firing.at()).isEqualTo(Instant.parse("2026-10-05T23:14:05.123456789Z"));
    Alert resolved = alerts.get(1);
    assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
    assertThat(resolved.title()).isEqualTo("DiskAlmostFull");
    assertThat(resolved.id()).isEqualTo("9a0c4df0f3a1b2c4");
    assertThat(resolved.link()).isEqualTo("http://alertmanager.plant.example:9093");
    assertThat(resolved.at()).isEqualTo(Instant.parse("2026-10-05T23:30:00Z"));
  }

  @Test
  void the_details_tell_the_other_annotations_and_what_was_left_out() throws Exception {
    assertThat(alerts(Bodies.fixture("alertmanager-two.json")).get(0).details())
        .isEqualTo(
            """
            It grows by 1 % an hour.
            runbook_url: https://wiki.plant.example/disk
            Alertmanager left out 3 more alerts of this group (max_alerts)""");
  }

  @Test
  void without_a_fingerprint_the_labels_are_the_identity_in_any_order() throws Exception {
    List<Alert> alerts = alerts(Bodies.fixture("alertmanager-without-fingerprint.json"));

    assertThat(alerts.get(0).id()).startsWith("labels:").isEqualTo(alerts.get(1).id());
    assertThat(alerts.get(0).at()).isNull();
    assertThat(alerts.get(0).link()).isNull();
    assertThat(alerts.get(0).title()).isEqualTo("Watchdog");
  }

  @Test
  void a_body_without_alerts_is_unreadable() {
    for (String body : List.of("{}", "[]", "{\"alerts\":[]}", "{\"alerts\":{}}", "7")) {
      assertThat(faults(body)).extracting(Fault::where).containsExactly("alerts");
    }
    assertThat(faults("{\"alerts\":[{},3]}")).extracting(Fault::where).containsExactly("alerts[1]");
  }

  private List<Alert> alerts(String body) {
    return Bodies.alerts(format.read(Posted.of(body.getBytes(StandardCharsets.UTF_8))));
  }

  private List<Fault> faults(String body) {
    return Bodies.faults(format.read(Posted.of(body.getBytes(StandardCharsets.UTF_8))));
  }
}
