package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.engine.Intake.Fault;
import nightbell.intake.OpsgenieBody;
import nightbell.intake.PagerDutyBody;
import nightbell.intake.PagerDutyChange;
import nightbell.intake.PagerDutyEvent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What senders of PagerDuty events and Opsgenie alerts really send is read as it is meant. */
class DoorSamplesTest {
  private static final Path SAMPLES = Path.of("..", "shared", "samples");

  @TestFactory
  List<DynamicTest> samples_of_senders_are_read_as_expected() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    if (!Files.isReadable(SAMPLES.resolve("expected.json"))) {
      System.out.println("Skipped: the samples of monitoring tools are not here");
      return tests;
    }
    JsonNode expected = new ObjectMapper().readTree(SAMPLES.resolve("expected.json").toFile());
    for (JsonNode sample : expected.get("samples")) {
      String name = sample.get("file").asText();
      String request = sample.get("request").asText();
      JsonNode wanted = sample.path("alerts").path(0);
      if (request.endsWith("/v2/enqueue")) {
        tests.add(dynamicTest(name, () -> pagerDuty(bytes(name), wanted)));
      } else if (request.endsWith("/v2/change/enqueue")) {
        tests.add(dynamicTest(name, () -> change(bytes(name))));
      } else if (request.contains("/v2/alerts")) {
        tests.add(dynamicTest(name, () -> opsgenie(bytes(name), wanted)));
      }
    }
    return tests;
  }

  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(SAMPLES.resolve(name));
  }

  private static void pagerDuty(byte[] bytes, JsonNode wanted) {
    List<Fault> faults = new ArrayList<>();
    PagerDutyBody body = PagerDutyBody.read(bytes);
    PagerDutyEvent event = PagerDutyEvent.read(body, faults);
    assertThat(faults).isEmpty();
    assertThat(body.routingKey()).isNotBlank();
    check(event.alert(), wanted);
    assertThat(event.dedupKey()).isEqualTo(event.alert().id());
  }

  private static void change(byte[] bytes) {
    List<Fault> faults = new ArrayList<>();
    PagerDutyChange change = PagerDutyChange.read(PagerDutyBody.read(bytes), faults);
    assertThat(faults).isEmpty();
    assertThat(change.text()).isNotBlank();
    assertThat(change.values()).containsKeys("source", "timestamp", "link");
  }

  private static void opsgenie(byte[] bytes, JsonNode wanted) {
    List<Fault> faults = new ArrayList<>();
    OpsgenieBody body = OpsgenieBody.read(bytes, faults);
    assertThat(faults).isEmpty();
    if (wanted.get("state").asText().equals("firing")) {
      Alert alert = body.alert(faults);
      assertThat(faults).isEmpty();
      check(alert, wanted);
      String tags = wanted.path("hints").path("tags").asText("");
      assertThat(String.join(", ", alert.tags())).isEqualTo(tags);
    }
  }

  private static void check(Alert alert, JsonNode wanted) {
    String state = wanted.get("state").asText();
    assertThat(alert.state()).isEqualTo(AlertState.valueOf(state.toUpperCase(Locale.ROOT)));
    if (!wanted.get("title").isNull()) {
      assertThat(alert.title()).isEqualTo(wanted.get("title").asText());
    }
    assertThat(alert.severity()).isEqualTo(text(wanted, "severity"));
    assertThat(alert.host()).isEqualTo(text(wanted, "host"));
    if (!wanted.get("id").asText().startsWith("(none")) {
      assertThat(alert.id()).isEqualTo(wanted.get("id").asText());
    }
    wanted
        .path("hints")
        .properties()
        .forEach(
            hint -> {
              if (!hint.getKey().equals("tags")) {
                assertThat(alert.labels()).containsEntry(hint.getKey(), hint.getValue().asText());
              }
            });
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).isTextual() ? node.get(key).asText() : null;
  }
}
