package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import nightbell.alert.Alert;
import nightbell.intake.Format;
import nightbell.intake.Formats;
import nightbell.intake.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every format promises, on bodies as the tools send them and on damaged ones. */
class FormatContractTest {
  private static final Path SAMPLES = Path.of("..", "shared", "samples");
  private static final int MUTATIONS = 2000;

  /** One or more bodies of each format; the first word of the name is the format. */
  private static final List<String> FIXTURES =
      List.of(
          "alertmanager-two.json", "alertmanager-without-fingerprint.json", "generic-full.json");

  @TestFactory
  List<DynamicTest> samples_of_tools_are_read_as_expected() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    if (!Files.isReadable(SAMPLES.resolve("expected.json"))) {
      System.out.println("Skipped: the samples of monitoring tools are not here");
      return tests;
    }
    JsonNode expected = new ObjectMapper().readTree(SAMPLES.resolve("expected.json").toFile());
    for (JsonNode sample : expected.get("samples")) {
      String name = sample.get("file").asText();
      Formats.byName(sample.get("format").asText())
          .ifPresent(
              format ->
                  tests.add(
                      dynamicTest(
                          name,
                          () -> {
                            byte[] body = Files.readAllBytes(SAMPLES.resolve(name));
                            check(alerts(format.read(body)), sample.get("alerts"));
                          })));
    }
    return tests;
  }

  private static void check(List<Alert> alerts, JsonNode expected) {
    assertThat(alerts).hasSize(expected.size());
    for (int i = 0; i < alerts.size(); i++) {
      Alert alert = alerts.get(i);
      JsonNode wanted = expected.get(i);
      assertThat(alert.title()).isEqualTo(text(wanted, "title"));
      assertThat(alert.severity()).isEqualToIgnoringCase(text(wanted, "severity"));
      assertThat(alert.state().name().toLowerCase(Locale.ROOT)).isEqualTo(text(wanted, "state"));
      assertThat(alert.host()).isEqualTo(text(wanted, "host"));
      String id = text(wanted, "id");
      if (id != null && !id.startsWith("(none")) {
        assertThat(alert.id()).isEqualTo(id);
      }
      wanted
          .path("hints")
          .properties()
          .forEach(
              hint ->
                  assertThat(alert.labels())
                      .containsEntry(hint.getKey(), hint.getValue().asText()));
    }
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value.asText();
  }

  @TestFactory
  List<DynamicTest> the_same_body_gives_the_same_alerts() {
    return forEachFixture(
        (format, body) -> assertThat(format.read(body)).isEqualTo(format.read(body.clone())));
  }

  @TestFactory
  List<DynamicTest> no_damage_to_a_body_makes_a_format_throw() {
    return forEachFixture(
        (format, body) -> {
          long seed = 20_261_006;
          Random random = new Random(seed);
          for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = damage(body, random);
            Reading reading;
            try {
              reading = format.read(damaged);
            } catch (RuntimeException | StackOverflowError e) {
              String text = new String(damaged, StandardCharsets.UTF_8);
              throw new AssertionError("seed " + seed + ", mutation " + i + ": " + text, e);
            }
            if (reading instanceof Reading.Unreadable unreadable) {
              assertThat(unreadable.faults()).isNotEmpty();
            } else {
              assertThat(alerts(reading)).isNotEmpty().noneMatch(alert -> alert.title().isBlank());
            }
          }
        });
  }

  /** Flips, drops, doubles and swaps pieces; now and then puts JSON's own signs in the way. */
  private static byte[] damage(byte[] body, Random random) {
    StringBuilder text = new StringBuilder(new String(body, StandardCharsets.ISO_8859_1));
    String[] signs = {"null", "{}", "[]", "\"", "-1e999", "true", "\\u0000", "\\ud800", ",", "é"};
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(20));
      switch (random.nextInt(5)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, text.substring(at, end));
        case 3 -> text.replace(at, end, signs[random.nextInt(signs.length)]);
        default -> text.setLength(Math.max(1, at));
      }
      if (text.isEmpty()) {
        text.append(' ');
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<Alert> alerts(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Items.class);
    List<Alert> alerts = new ArrayList<>();
    for (Reading.Item item : ((Reading.Items) reading).items()) {
      if (item instanceof Reading.Told told) {
        alerts.add(told.alert());
      }
    }
    return alerts;
  }

  private static List<DynamicTest> forEachFixture(Check check) {
    return FIXTURES.stream()
        .map(
            name ->
                dynamicTest(
                    name,
                    () -> {
                      String format = name.substring(0, name.indexOf('-'));
                      check.check(Formats.byName(format).orElseThrow(), fixture(name));
                    }))
        .toList();
  }

  private static byte[] fixture(String name) throws IOException {
    try (InputStream in = FormatContractTest.class.getResourceAsStream("/intake/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private interface Check {
    void check(Format format, byte[] body) throws Exception;
  }
}
