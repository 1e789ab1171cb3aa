package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightbell.alert.Alert;
import nightbell.engine.Posted;
import nightbell.intake.Format;
import nightbell.intake.Formats;
import nightbell.intake.Reading;

/** Bodies as tools send them, with a file {@code expected.json} that says how each is read. */
public final class Payloads {
  /** Our own. */
  public static final Path OURS = Path.of("src", "test", "resources", "intake");

  private final Path folder;

  public Payloads(Path folder) {
    this.folder = folder;
  }

  boolean areHere() {
    return Files.isReadable(folder.resolve("expected.json"));
  }

  /** Those that are posted to an address of the intake. */
  public List<Payload> all() throws IOException {
    List<Payload> all = new ArrayList<>();
    JsonNode expected = new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
    for (JsonNode sample : expected.get("samples")) {
      if (sample.path("request").asText("POST /v1/in/").contains(" /v1/in/")) {
        all.add(sample(sample));
      }
    }
    return all;
  }

  private Payload sample(JsonNode sample) throws IOException {
    String file = sample.get("file").asText();
    Map<String, String> headers = new HashMap<>();
    sample
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    headers.put("Content-Type", sample.path("contentType").asText("application/json"));
    byte[] body = Files.readAllBytes(folder.resolve(file));
    return new Payload(file, sample.get("format").asText(), body, headers, sample.get("alerts"));
  }

  /**
   * One body with its headers, and the alerts that are expected of it. Payloads are not compared.
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Payload(
      String file, String format, byte[] body, Map<String, String> headers, JsonNode alerts) {

    Format reader() {
      return Formats.byName(format).orElseThrow();
    }

    Posted posted() {
      return file.endsWith(".query")
          ? new Posted(new byte[0], headers, new String(body, StandardCharsets.UTF_8).strip())
          : new Posted(body, headers, "");
    }

    Posted posted(byte[] damaged) {
      return new Posted(damaged, headers, "");
    }

    void check() {
      List<Alert> told = alertsOf(reader().read(posted()));
      assertThat(told).hasSize(alerts.size());
      for (int i = 0; i < told.size(); i++) {
        check(told.get(i), alerts.get(i));
      }
    }

    private static void check(Alert alert, JsonNode wanted) {
      assertThat(alert.title()).isEqualTo(text(wanted, "title"));
      assertThat(alert.severity()).isEqualToIgnoringCase(text(wanted, "severity"));
      assertThat(alert.state().name().toLowerCase(Locale.ROOT)).isEqualTo(text(wanted, "state"));
      assertThat(alert.host()).isEqualTo(text(wanted, "host"));
      String id = text(wanted, "id");
      if (id == null || !id.startsWith("(none")) {
        assertThat(alert.id()).isEqualTo(id);
      }
      wanted.path("hints").properties().forEach(hint -> find(alert, hint));
    }

    /** What may tell the system can be matched by its name, or at least by its text. */
    private static void find(Alert alert, Map.Entry<String, JsonNode> hint) {
      String value = hint.getValue().asText();
      switch (hint.getKey()) {
        case "tags" -> assertThat(alert.tags()).contains(value.split(", ", -1));
        case "service" -> assertThat(alert.service()).isEqualTo(value);
        case "link" -> assertThat(alert.link()).isEqualTo(value);
        case "at" -> assertThat(alert.at()).hasToString(value);
        case "details" -> assertThat(alert.details()).contains(value);
        default -> {
          if (!alert.title().contains(value)) {
            assertThat(alert.labels()).containsEntry(hint.getKey(), value);
          }
        }
      }
    }

    private static String text(JsonNode node, String key) {
      JsonNode value = node.get(key);
      return value == null || value.isNull() ? null : value.asText();
    }
  }

  /** The alerts of a reading; none if it is unreadable, or tells of nothing to page for. */
  static List<Alert> alertsOf(Reading reading) {
    List<Alert> alerts = new ArrayList<>();
    if (reading instanceof Reading.Items read) {
      for (Reading.Item item : read.items()) {
        if (item instanceof Reading.Told told) {
          alerts.add(told.alert());
        }
      }
    }
    return alerts;
  }
}
