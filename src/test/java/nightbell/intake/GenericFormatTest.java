package nightbell.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.engine.Intake.Fault;
import nightbell.engine.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenericFormatTest {
  private final Format format = new GenericFormat();

  @Test
  void every_key_of_an_alert_is_read() throws Exception {
    Alert first = alerts(Bodies.fixture("generic-full.json")).get(0);

    assertThat(first.state()).isEqualTo(AlertState.FIRING);
    assertThat(first.title()).isEqualTo("DB down on erp-db-1");
    assertThat(first.id()).isEqualTo("48211");
    assertThat(first.severity()).isEqualTo("5");
    assertThat(first.systems()).containsExactly("erp", "firewall");
    assertThat(first.category()).isEqualTo("outage");
    assertThat(first.host()).isEqualTo("erp-db-1");
    assertThat(first.service()).isEqualTo("postgres");
    assertThat(first.source()).isEqualTo("cron");
    assertThat(first.tags()).containsExactly("epicor", "db");
    assertThat(first.labels()).isEqualTo(Map.of("rack", "7", "vlan", "12", "dr", "true"));
    assertThat(first.link()).isEqualTo("https://mon.example/p/48211");
    assertThat(first.at()).isEqualTo(Instant.parse("2026-10-06T06:14:00Z"));
  }

  @Test
  void unknown_keys_are_kept_in_the_details() throws Exception {
    List<Alert> alerts = alerts(Bodies.fixture("generic-full.json"));

    assertThat(alerts.get(0).details())
        .isEqualTo("{\"error\":\"ECONNREFUSED\",\"ticket\":\"T-9\",\"nested\":{\"a\":[1]}}");
    assertThat(alerts.get(1).details()).isEqualTo("All good.\nwho: lee\nlink: javascript:alert(1)");
    assertThat(alerts.get(1).link()).isNull();
  }

  @Test
  void systems_may_be_named_in_the_plural() {
    assertThat(alerts("{\"title\":\"x\",\"systems\":[\"erp\",\"firewall\"]}").get(0))
        .isEqualTo(alerts("{\"title\":\"x\",\"system\":[\"erp\",\"firewall\"]}").get(0));
    assertThat(
            alerts("{\"title\":\"x\",\"systems\":\"firewall\",\"system\":\"erp\"}")
                .get(0)
                .systems())
        .containsExactly("erp", "firewall");
  }

  @Test
  void a_title_is_enough() {
    Alert alert = alerts("{\"title\":\" x \"}").get(0);

    assertThat(alert).isEqualTo(Alert.of(AlertState.FIRING, "x").build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                | title: a non-empty text is required
          {"title":" "}                     | title: a non-empty text is required
          {"title":7}                       | title: a non-empty text is required
          {"title":"x","state":"up"} | state: one of firing, resolved, acknowledged is required
          {"title":"x","host":[]}           | host: a text is required
          {"title":"x","system":["a",{}]}   | system[1]: a text is required
          {"title":"x","system":{}}         | system: a text or a list of texts is required
          {"title":"x","severity":true}     | severity: a text or a number is required
          {"title":"x","labels":[]}         | labels: an object is required
          {"title":"x","labels":{"a":[]}}   | labels.a: a text is required
          {"title":"x","details":[1]}       | details: a text or an object is required
          [{"title":"x"},{"title":"x"},{}]  | alerts[2].title: a non-empty text is required
          [{"title":"x"},7]                 | alerts[1]: an object is required
          []                                | alerts: at least one alert is required
          7                                 | body: an object is required
          {"title":"x"                      | body:1:13: well-formed JSON is required
          {"title":"x"}{"title":"y"}        | body:1:14: well-formed JSON is required
          """)
  void what_is_wrong_is_told_with_its_place(String body, String fault) {
    assertThat(faults(body)).extracting(Fault::toString).containsExactly(fault);
  }

  @Test
  void an_instant_needs_an_offset_and_a_year_of_our_time() {
    for (String at : List.of("yesterday", "2026-10-06T01:14:00", "0001-01-01T00:00:00Z")) {
      assertThat(faults("{\"title\":\"x\",\"at\":\"" + at + "\"}"))
          .extracting(Fault::where)
          .containsExactly("at");
    }
  }

  @Test
  void all_faults_are_told_at_once() {
    assertThat(faults("[{\"host\":1,\"service\":2},{\"title\":\"x\",\"link\":3}]"))
        .extracting(Fault::where)
        .containsExactly(
            "alerts[0].title", "alerts[0].host", "alerts[0].service", "alerts[1].link");
  }

  @Test
  void an_empty_body_and_one_that_is_too_deep_are_unreadable() {
    assertThat(faults(" ")).hasSize(1);
    assertThat(faults("[".repeat(5000) + "]".repeat(5000))).hasSize(1);
  }

  @Test
  void what_hand_made_templates_get_wrong_is_read_all_the_same() {
    assertThat(alerts("\uFEFF{\"title\":\"line\nbreak\"}").get(0).title()).isEqualTo("line\nbreak");
    assertThat(alerts("{\"title\":\"C:\\data\"}").get(0).title()).isEqualTo("C:data");
    byte[] older = "{\"title\":\"Gerät aus\"}".getBytes(Charset.forName("windows-1252"));
    assertThat(Bodies.alerts(format.read(Posted.of(older))).get(0).title()).isEqualTo("Gerät aus");
  }

  @Test
  void long_texts_are_cut_and_long_ids_stay_different() {
    String start = "x".repeat(3000);
    Alert one = alerts("{\"title\":\"" + start + "\",\"id\":\"" + start + "1\"}").get(0);
    Alert other = alerts("{\"title\":\"" + start + "\",\"id\":\"" + start + "2\"}").get(0);

    assertThat(one.title()).hasSize(1024).endsWith("…");
    assertThat(one.id()).hasSizeLessThanOrEqualTo(512).isNotEqualTo(other.id());
  }

  private List<Alert> alerts(String body) {
    return Bodies.alerts(format.read(Posted.of(body.getBytes(StandardCharsets.UTF_8))));
  }

  private List<Fault> faults(String body) {
    return Bodies.faults(format.read(Posted.of(body.getBytes(StandardCharsets.UTF_8))));
  }
}
