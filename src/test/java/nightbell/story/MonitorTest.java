package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nightbell.Service;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that a real Nagios, and a real Icinga 2, tell of by the script that is made for them. */
class MonitorTest {
  @TempDir Path folder;
  @TempDir Path data;

  @Test
  void a_service_of_nagios_goes_critical_and_recovers() throws IOException {
    night("nagios4", "/v1/in/nagios/", Monitor::nagios);
  }

  @Test
  void a_service_of_icinga_goes_critical_and_recovers() throws IOException {
    night("icinga2", "/v1/in/icinga/", Monitor::icinga);
  }

  private interface Start {
    Monitor start(Path program, Path folder, URI intake) throws IOException;
  }

  private void night(String program, String path, Start start) throws IOException {
    Optional<Path> installed = Monitor.installed(program);
    String whyNot = "Skipped: the story of a real " + program + ", which is not installed.";
    if (installed.isEmpty()) {
      System.out.println(whyNot);
    }
    Assumptions.assumeTrue(installed.isPresent(), whyNot);
    try (Desk desk = Desk.open(data);
        Monitor monitor =
            start.start(installed.orElseThrow(), folder, desk.here(path + Service.KEY))) {
      monitor.await("the incident", () -> !incidents(desk).isEmpty());
      desk.forward(Duration.ZERO);
      desk.phones.of("tomas").expectSms("P1 Harlow erp: erp-db-1 / Oracle: DB");
      desk.phones.of("lee").expectSms("For your information: P1 Harlow erp");
      assertThat(incidents(desk).path(0).path("title").asText())
          .isEqualTo("erp-db-1 / Oracle: " + Monitor.OUTPUT);
      assertThat(monitor.ranWhatItWasTold()).isFalse();

      monitor.critical(false);
      monitor.await("the end", () -> state(desk).equals("resolved"));
      desk.forward(Duration.ZERO);
      desk.phones.of("tomas").expectSms("101 resolved by itself");
      assertThat(desk.timeline(101)).containsSubsequence("opened", "page-sent", "resolved");
    }
  }

  private static JsonNode incidents(Desk desk) {
    return desk.get("/api/v1/incidents").path("items");
  }

  private static String state(Desk desk) {
    return desk.incident(101).path("state").asText();
  }
}
