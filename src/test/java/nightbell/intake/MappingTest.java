package nightbell.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.engine.Intake.Fault;
import nightbell.engine.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
  private static final String WHOLE =
      """
      {"title": "{/what} on {/box/name}", "state": {"at": "/now", "words":
        {"resolved": "fine|0", "acknowledged": "seen", "firing": "bad"}},
       "id": ["/uid", "/box/name"], "severity": {"at": "/level", "words": {"critical": "1|2"}},
       "host": "/box/name", "service": "/what", "system": "/systems", "category": {"is": "outage"},
       "tags": "/tags", "link": "/see", "at": "/t", "source": "/a~1b"}""";
  private static final String BODY =
      """
      {"what": "Fan", "now": "BAD", "uid": 7, "level": 2, "box": {"name": "rack-4", "row": 9},
       "systems": ["cooling", "hall"], "tags": "a, b", "see": "https://x.example/7",
       "t": 1791190000, "a/b": "probe", "odd": {"deep": [1, true]}}""";

  @Test
  void every_field_comes_from_where_it_is_mapped() {
    Alert alert = one(WHOLE, BODY);

    assertThat(alert.title()).isEqualTo("Fan on rack-4");
    assertThat(alert.state()).isEqualTo(AlertState.FIRING);
    assertThat(alert.id()).isEqualTo("7");
    assertThat(alert.severity()).isEqualTo("critical");
    assertThat(alert.systems()).containsExactly("cooling", "hall");
    assertThat(alert.category()).isEqualTo("outage");
    assertThat(alert.host()).isEqualTo("rack-4");
    assertThat(alert.service()).isEqualTo("Fan");
    assertThat(alert.tags()).containsExactly("a", "b");
    assertThat(alert.link()).isEqualTo("https://x.example/7");
    assertThat(alert.at()).hasToString("2026-10-05T08:46:40Z");
    assertThat(alert.source()).isEqualTo("probe");
    assertThat(alert.details()).isEqualTo("box.row: 9\nodd.deep.0: 1\nodd.deep.1: true");
  }

  @ParameterizedTest
  @CsvSource({
    "fine,RESOLVED",
    "FINE,RESOLVED",
    "0,RESOLVED",
    "seen,ACKNOWLEDGED",
    "bad,FIRING",
    "recovered,FIRING",
    "odd,FIRING"
  })
  void words_of_state_are_the_customers_and_others_are_a_problem(String word, AlertState state) {
    assertThat(one(WHOLE, "{\"what\": \"x\", \"now\": \"" + word + "\"}").state()).isEqualTo(state);
  }

  @Test
  void a_list_of_alerts_is_read_item_by_item_with_the_rest_of_the_body() {
    String mapping =
        """
        {"each": "/data/list", "title": "/n", "state": "/s", "source": "^/from", "id": "/n"}""";
    List<Alert> alerts =
        Bodies.alerts(
            read(
                mapping,
                """
                {"from": "hub", "site": "north", "data": {"page": 1, "list": [
                  {"n": "one", "s": "up", "x": 1}, {"n": "two", "s": "down"}]}}"""));

    assertThat(alerts).extracting(Alert::title).containsExactly("one", "two");
    assertThat(alerts)
        .extracting(Alert::state)
        .containsExactly(AlertState.RESOLVED, AlertState.FIRING);
    assertThat(alerts).extracting(Alert::source).containsOnly("hub");
    assertThat(alerts.get(0).details()).contains("x: 1", "site: north", "data.page: 1");
    assertThat(alerts.get(1).details()).doesNotContain("one", "x: 1");
    assertThat(read(mapping, "{\"data\": {\"list\": []}}")).isInstanceOf(Reading.Items.class);
    assertThat(Bodies.faults(read(mapping, "{\"data\": 1}")).get(0))
        .hasToString("body/data/list: a list of alerts is required there");
  }

  @Test
  void a_list_is_read_within_bounds_however_much_stands_around_it() {
    String mapping = "{\"each\": \"/l\", \"title\": \"^/n\"}";
    String around = "{\"n\": \"x\", \"rest\": \"" + "r".repeat(60_000) + "\", \"l\": [1";
    Reading many = read(mapping, around + ",1".repeat(4999) + "]}");
    assertThat(Bodies.alerts(many)).hasSize(5000);
    assertThat(Bodies.alerts(many).get(4999).details()).hasSize(4096).contains("rest: rrr");
    assertThat(Bodies.faults(read(mapping, around + ",1".repeat(150_000) + "]}")).get(0).what())
        .isEqualTo("at most 5000 alerts fit into one request");
    String half = "{\"n\": \"x\", \"l\": [1" + ",1".repeat(2999) + "]}";
    assertThat(Bodies.faults(read(mapping, "[" + half + "," + half + "]"))).isNotEmpty();
    Trial trial = mapping(mapping).tryOn(half);
    assertThat(trial.isGood()).isTrue();
    assertThat(trial.alerts()).hasSize(20);
  }

  @Test
  void forms_and_lists_are_read_too() {
    String mapping = "{\"title\": \"/msg\"}";
    assertThat(one(mapping, "msg=Disk+full&disk=C").title()).isEqualTo("Disk full");
    assertThat(Bodies.alerts(read(mapping, "[{\"msg\": \"a\"}, {\"msg\": \"b\"}]"))).hasSize(2);
  }

  @Test
  void without_its_title_an_alert_is_named_by_its_host_or_else_refused() {
    String mapping = "{\"title\": \"/msg\", \"host\": \"/h\"}";
    assertThat(one(mapping, "{\"h\": \"srv-3\"}").title()).isEqualTo("srv-3");
    assertThat(Bodies.faults(read(mapping, "{\"other\": 1}")).get(0))
        .hasToString("title: nothing is filled in at /msg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};mapping.title;an expression for the title is required",
        "{'title': 'name'};mapping.title;\"name\" is neither: a JSON Pointer such as",
        "{'title': '/a', 'colour': '/b'};mapping.colour;there is no such field; there are each,",
        "{'title': 7};mapping.title;a JSON Pointer such as",
        "{'title': []};mapping.title;a JSON Pointer such as",
        "{'title': ['/a', 'b']};mapping.title[1];\"b\" is neither",
        "{'title': {'at': '/a', 'world': 1}};mapping.title.world;there is no such key here",
        "{'title': {'words': {}}};mapping.title;a JSON Pointer such as",
        "{'title': {'is': ''}, 'each': 'x'};mapping.each;x is no JSON Pointer",
        "{'title': '/a', 'state': {'at': '/s', 'words': {'off': 'x'}}};mapping.state.words.off;"
            + "one of firing, resolved, acknowledged",
        "{'title': '/a', 'host': {'at': '/s', 'words': {'p': 'x', 'q': 'X'}}};"
            + "mapping.host.words.q;the word X also means p",
        "{'title': '/a', 'host': {'at': '/s', 'words': {'p': 1}}};mapping.host.words.p;a text",
        "[1];mapping;an object of at most 16 KiB"
      })
  void faults_name_the_field_the_expression_and_what_is_wrong(
      String mapping, String where, String what) {
    List<Fault> faults = new ArrayList<>();
    assertThat(Mapping.of(json(mapping.replace('\'', '"')), faults)).isNull();
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).where()).isEqualTo(where);
    assertThat(faults.get(0).what()).startsWith(what);
  }

  @Test
  void a_trial_shows_each_field_beside_what_was_found_and_what_is_left() {
    Trial trial = mapping(WHOLE).tryOn(BODY.replace("\"see\"", "\"saw\""));

    assertThat(trial.isGood()).isTrue();
    Trial.Shown shown = trial.alerts().get(0);
    assertThat(shown.fields())
        .contains(
            new Trial.Found(
                "severity",
                "{\"at\":\"/level\",\"words\":{\"critical\":\"1|2\"}}",
                "2",
                "critical"));
    assertThat(shown.unmatched()).containsExactly("link");
    assertThat(shown.details()).contains("saw: https://x.example/7");
    assertThat(mapping(WHOLE).tryOn("{\"unlike\": 1}").isGood()).isFalse();
    assertThat(mapping(WHOLE).tryOn("no json").isGood()).isFalse();
    assertThat(mapping("{\"each\": \"/l\", \"title\": \"/t\"}").tryOn("{\"l\": []}").isGood())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {WHOLE, "{\"each\": \"\", \"title\": \"{/what}{^/box}\", \"tags\": \"/tags\"}"})
  void damaged_bodies_and_mappings_never_throw(String text) {
    Random random = new Random(20_261_123);
    for (int i = 0; i < 1000; i++) {
      assertThat(read(text, damaged(BODY, random))).isNotNull();
      try {
        Mapping damaged = Mapping.of(new ObjectMapper().readTree(damaged(text, random)), faults());
        assertThat(damaged == null || damaged.tryOn(BODY) != null).isTrue();
      } catch (IOException e) {
        assertThat(e).isNotNull();
      }
    }
  }

  private static String damaged(String text, Random random) {
    StringBuilder body = new StringBuilder(text);
    for (int times = random.nextInt(5); times >= 0; times--) {
      int at = random.nextInt(body.length() - 2);
      switch (random.nextInt(3)) {
        case 0 -> body.setCharAt(at, "\"{}[]:,/0^~".charAt(random.nextInt(11)));
        case 1 -> body.deleteCharAt(at);
        default -> body.insert(at, body.substring(at, at + 2));
      }
    }
    return body.toString();
  }

  private static List<Fault> faults() {
    return new ArrayList<>();
  }

  private static Alert one(String mapping, String body) {
    return Bodies.alerts(read(mapping, body)).get(0);
  }

  private static Reading read(String mapping, String body) {
    return mapping(mapping).read(Posted.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static Mapping mapping(String text) {
    List<Fault> faults = faults();
    Mapping mapping = Mapping.of(json(text), faults);
    assertThat(faults).isEmpty();
    return Objects.requireNonNull(mapping);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
