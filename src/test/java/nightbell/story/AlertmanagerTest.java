package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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

/** A night that a real Alertmanager tells of, by its webhook. */
class AlertmanagerTest {
  private static final String WHY_NOT =
      "Skipped: the story of a real Alertmanager, since prometheus-alertmanager is not installed.";

  @TempDir Path folder;

  @Test
  void real_alertmanager_fires_and_resolves() throws IOException {
    Optional<Path> program = Alertmanager.installed();
    if (program.isEmpty()) {
      System.out.println(WHY_NOT);
    }
    Assumptions.assumeTrue(program.isPresent(), WHY_NOT);
    try (Desk desk = Desk.open(folder.resolve("data"));
        Alertmanager alertmanager =
            Alertmanager.start(
                program.orElseThrow(), folder, desk.here("/v1/in/alertmanager/" + Service.KEY))) {
      Instant now = new SystemClock().now();
      alertmanager.post(List.of(alert(now, null)));
      alertmanager.await("the incident", () -> !incidents(desk).isEmpty());
      desk.forward(Duration.ZERO);
      int number = incidents(desk).path(0).path("number").asInt();
      desk.phones.of("tomas").expectSms("P1 Harlow servers: Disk nearly full on srv-7 (101)");
      assertThat(desk.incident(number).path("source").asText()).isEqualTo("alertmanager");

      assertThat(desk.phones.of("tomas").reply("1")).contains("101 is yours");
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("acknowledged");

      alertmanager.post(List.of(alert(now, now.minusSeconds(1))));
      alertmanager.await("the end", () -> state(desk, number).equals("resolved"));
      desk.forward(Duration.ZERO);
      desk.phones.of("tomas").expectSms("101 resolved by itself 02:10");
      assertThat(desk.timeline(number))
          .containsSubsequence("opened", "page-sent", "acknowledged", "resolved");
    }
  }

  private static JsonNode incidents(Desk desk) {
    return desk.get("/api/v1/incidents").path("items");
  }

  private static String state(Desk desk, int number) {
    return desk.incident(number).path("state").asText();
  }

  private static String alert(Instant now, Instant ends) {
    String end = ends == null ? "" : ", \"endsAt\": \"" + ends + "\"";
    return """
        {"labels": {"alertname": "DiskFull", "instance": "srv-7", "severity": "critical"},
         "annotations": {"summary": "Disk nearly full"},
         "startsAt": "%s"%s}"""
        .formatted(now.minusSeconds(60), end);
  }
}
