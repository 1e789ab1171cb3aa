package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.Service;
import nightbell.engine.SystemClock;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Alertmanager that is set up for PagerDuty or Opsgenie, and pointed here instead. */
class AlertmanagerDoorsTest {
  private static final String WHY_NOT =
      "Skipped: Alertmanager at the doors, since prometheus-alertmanager is not installed.";
  private static final String PAGERDUTY =
      """
      pagerduty_configs:
        - routing_key: %s
          url: %s
          severity: '{{ .CommonLabels.severity }}'
          description: '{{ .CommonAnnotations.summary }}'
          component: '{{ .CommonLabels.job }}'
          send_resolved: true
      """;
  private static final String OPSGENIE =
      """
      opsgenie_configs:
        - api_key: %s
          api_url: %s
          message: '{{ .CommonAnnotations.summary }}'
          description: 'on {{ .CommonLabels.instance }}'
          priority: P1
          entity: '{{ .CommonLabels.instance }}'
          update_alerts: true
          send_resolved: true
      """;

  @TempDir Path folder;

  @Test
  void one_set_up_for_pagerduty_fires_and_resolves() throws IOException {
    JsonNode incident = night("/v2/enqueue", PAGERDUTY);
    assertThat(incident.path("source").asText()).isEqualTo("Alertmanager");
  }

  @Test
  void one_set_up_for_opsgenie_fires_updates_and_resolves() throws IOException {
    JsonNode incident = night("/", OPSGENIE);
    assertThat(incident.path("details").toString()).contains("on srv-7");
  }

  /** Fires and resolves one alert; gives its incident. */
  private JsonNode night(String path, String receiver) throws IOException {
    Optional<Path> program = Alertmanager.installed();
    if (program.isEmpty()) {
      System.out.println(WHY_NOT);
    }
    Assumptions.assumeTrue(program.isPresent(), WHY_NOT);
    try (Desk desk = Desk.open(folder.resolve("data"));
        Alertmanager alertmanager = alertmanager(program.orElseThrow(), receiver, desk, path)) {
      Instant now = new SystemClock().now();
      alertmanager.post(List.of(alert(now, "")));
      alertmanager.await("the incident", () -> !incidents(desk).isEmpty());
      desk.forward(Duration.ZERO);
      JsonNode fired = incidents(desk).path(0);
      assertThat(fired.path("title").asText()).isEqualTo("Disk nearly full");
      assertThat(fired.path("severity").asText()).isEqualTo("P1");

      String end = ", \"endsAt\": \"" + now.minusSeconds(1) + "\"";
      alertmanager.post(List.of(alert(now, end)));
      alertmanager.await("the end", () -> state(desk).equals("resolved"));
      desk.forward(Duration.ZERO);
      assertThat(incidents(desk)).hasSize(1);
      assertThat(desk.timeline(101)).containsSubsequence("opened", "page-sent", "resolved");
      desk.phones.readAll();
      return desk.incident(101);
    }
  }

  private Alertmanager alertmanager(Path program, String receiver, Desk desk, String path)
      throws IOException {
    URI here = desk.here(path);
    return Alertmanager.start(program, folder, receiver.formatted(Service.KEY, here));
  }

  private static JsonNode incidents(Desk desk) {
    return desk.get("/api/v1/incidents").path("items");
  }

  private static String state(Desk desk) {
    return incidents(desk).path(0).path("state").asText();
  }

  private static String alert(Instant now, String end) {
    return """
        {"labels": {"alertname": "DiskFull", "instance": "srv-7", "severity": "critical",
          "job": "node"},
         "annotations": {"summary": "Disk nearly full"}, "startsAt": "%s"%s}"""
        .formatted(now.minusSeconds(60), end);
  }
}
