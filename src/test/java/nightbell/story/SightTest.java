package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import nightbell.Service;
import nightbell.access.Role;
import nightbell.web.auth.Bound;
import nightbell.web.auth.Walk;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody of one client sees and changes of a service with two: at every address, its own and
 * no more.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SightTest {
  private static final List<String> QUESTIONS =
      List.of(
          "",
          "?client=zebra",
          "?incident=102&q=zebra&version=2",
          "?from=1&to=2&client=harlow&client=zebra",
          "?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z&ended=true&person=zebralee");

  /** They try or fill in what the request itself brings, and keep nothing. */
  private static final Set<String> OF_NOBODY =
      Set.of("POST /api/v1/mappings/try", "POST /api/v1/setup/{tool}");

  /** Goes on for a minute; who is told what there is told by the tests of its readers. */
  private static final String STREAM = "GET /api/v1/events";

  /** Who may change which account is told by the tests of accounts. */
  private static final Pattern ACCOUNTS =
      Pattern.compile(" (/settings/(account|people)|/api/v1/(users|tokens|sessions))");

  @TempDir static Path folder;
  private static TwoClients house;

  @BeforeAll
  static void open() {
    house = new TwoClients(folder);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void every_address_of_the_running_service_has_a_line_in_the_table_and_every_line_an_address() {
    assertThat(Walk.lines(doors())).isEqualTo(Walk.lines());
  }

  @Test
  void nothing_of_another_client_comes_to_light_at_any_address() {
    Set<String> telling = new TreeSet<>();
    for (String door : guarded("GET ")) {
      for (String path : paths(door)) {
        String own = read(path, TwoClients.KEEPER);
        if (TwoClients.tells(own.replace(path, ""))) {
          fail("%s tells: %s", path, own);
        }
        if (!telling.contains(door) && TwoClients.tells(read(path, Service.ADMIN))) {
          telling.add(door);
        }
      }
    }
    assertThat(telling).as("what tells it to somebody who sees all").hasSizeGreaterThan(40);
  }

  @Test
  void what_is_out_of_sight_is_answered_exactly_as_what_there_is_not() {
    for (String path :
        List.of(
            "/api/v1/incidents/%s",
            "/api/v1/incidents/%s/timeline",
            "/api/v1/incidents/%s/why",
            "/api/v1/incidents/%s/debrief",
            "/api/v1/incidents/%s/review.md",
            "/incidents/%s",
            "/incidents/%s/review",
            "/api/v1/matrix/versions/%s")) {
      String seen = path.contains("versions") ? "2" : "102";
      HttpResponse<String> hidden = get(path.formatted(seen), TwoClients.KEEPER);
      HttpResponse<String> missing = get(path.formatted("999"), TwoClients.KEEPER);
      assertThat(hidden.statusCode()).as(path).isEqualTo(404);
      assertThat(hidden.body().replace(seen, "N")).isEqualTo(missing.body().replace("999", "N"));
      assertThat(hidden.headers().map().keySet()).isEqualTo(missing.headers().map().keySet());
    }
    for (String path :
        List.of("/api/v1/incidents?client=", "/api/v1/matrix?client=", "/api/v1/gaps?client=")) {
      HttpResponse<String> hidden = get(path + "zebra", TwoClients.KEEPER);
      assertThat(hidden.statusCode()).isEqualTo(404);
      assertThat(hidden.body()).isEqualTo(get(path + "nobody", TwoClients.KEEPER).body());
    }
  }

  @Test
  void who_sees_one_client_need_not_name_it() {
    assertThat(items("/api/v1/incidents", TwoClients.KEEPER)).isEqualTo(List.of("101"));
    assertThat(get("/api/v1/matrix", TwoClients.KEEPER).body()).contains("Harlow Precision Parts");
    assertThat(get("/api/v1/reports/response", TwoClients.KEEPER).body())
        .contains("\"client\":\"harlow\"");
    assertThat(get("/api/v1/audit?limit=1000", TwoClients.KEEPER).body())
        .contains("opened")
        .doesNotContain("signed-in")
        .doesNotContainPattern("\\+1\\d{7}");
  }

  @Test
  void who_sees_some_sees_their_lists_together_and_names_one_for_a_report() {
    assertThat(items("/api/v1/incidents", TwoClients.BOTH)).isEqualTo(List.of("103", "102", "101"));
    assertThat(items("/api/v1/incidents?limit=2", TwoClients.BOTH))
        .isEqualTo(List.of("103", "102"));
    HttpResponse<String> report = get("/api/v1/reports/response", TwoClients.BOTH);
    assertThat(report.statusCode()).isEqualTo(400);
    assertThat(report.body()).contains("one of harlow, zebra");
    assertThat(get("/api/v1/reports/response?client=zebra", TwoClients.BOTH).statusCode())
        .isEqualTo(200);
    assertThat(get("/api/v1/audit/verify", TwoClients.BOTH).statusCode()).isEqualTo(403);
  }

  @Test
  void who_is_trusted_with_less_is_refused_at_the_doors_of_the_others() {
    for (String door : guarded("")) {
      if (Walk.role(door) != Role.RESPONDER) {
        String verb = door.substring(0, door.indexOf(' '));
        String path = paths(door).get(0);
        assertThat(house.send(verb, path, "", TwoClients.DANA).statusCode())
            .as(door)
            .isIn(403, 415);
      }
    }
  }

  @Test
  void who_speaks_for_one_side_signs_for_it_only() {
    String body = "{\"side\": \"provider\", \"by\": \"zebradana\"}";
    HttpResponse<String> other =
        house.send("POST", "/api/v1/matrix/versions/3/sign", body, TwoClients.BOTH);
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.body()).contains("your own side only");
  }

  @Test
  void what_is_another_persons_is_for_managers() {
    String away =
        """
        {"person": "%s", "client": "harlow", "reason": "course",
         "from": "2026-11-25T00:00:00Z", "to": "2026-11-25T12:00:00Z"}""";
    assertThat(dana("/api/v1/away", away.formatted("lee"))).isEqualTo(403);
    assertThat(dana("/api/v1/people/lee/test", "{}")).isEqualTo(403);
    assertThat(dana("/api/v1/people/dana/test", "{}")).isEqualTo(202);
    assertThat(dana("/api/v1/away", away.formatted("dana"))).isEqualTo(201);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void nothing_of_another_client_is_changed_at_any_address() {
    Map<String, Tries.Try> tries = PageTries.of(house, Tries.of(house));
    assertThat(tries.keySet()).as("a try for each").isEqualTo(changing());
    int before = trail();
    SoftAssertions all = new SoftAssertions();
    tries.forEach(
        (door, how) -> {
          HttpResponse<String> answer = send(door, how, TwoClients.KEEPER);
          all.assertThat(answer.statusCode()).as(door + answer.body()).isIn(400, 403, 404);
        });
    for (Tries.Try crooked : PageTries.crooked(tries)) {
      HttpResponse<String> answer = send("POST ", crooked, TwoClients.KEEPER);
      all.assertThat(answer.statusCode()).as(crooked + answer.body()).isIn(400, 403, 404);
    }
    all.assertThat(trail()).isEqualTo(before);
    tries.forEach(
        (door, how) -> {
          HttpResponse<String> answer = send(door, how, Service.ADMIN);
          all.assertThat(answer.statusCode()).as(door + answer.body()).isLessThan(400);
        });
    all.assertAll();
  }

  private static int dana(String path, String body) {
    return house.send("POST", path, body, TwoClients.DANA).statusCode();
  }

  private static int trail() {
    String path = "/api/v1/audit?client=zebra&limit=1000";
    return Desk.read(get(path, Service.ADMIN).body()).path("items").size();
  }

  private static HttpResponse<String> send(String door, Tries.Try how, String bearer) {
    String verb = door.substring(0, door.indexOf(' '));
    return house.send(verb, how.path(), how.body(), bearer, Map.of("Content-Type", how.type()));
  }

  private static Set<String> changing() {
    return guarded("").stream()
        .filter(door -> !door.startsWith("GET ") && !OF_NOBODY.contains(door))
        .filter(door -> Walk.bound(door) != Bound.HOUSE)
        .filter(door -> !ACCOUNTS.matcher(door).find())
        .collect(Collectors.toSet());
  }

  private static Set<String> doors() {
    return Walk.doors(house.desk.service.resources());
  }

  private static List<String> guarded(String verb) {
    return doors().stream()
        .filter(door -> door.startsWith(verb) && Walk.bound(door) != Bound.OPEN)
        .filter(door -> !door.equals(STREAM))
        .toList();
  }

  /** What the door's addresses are with everything in place of its variables that there is. */
  private static List<String> paths(String door) {
    List<String> paths = new ArrayList<>();
    Map<String, List<String>> values =
        Map.of(
            "{number}", List.of("101", "102", "2", "3"),
            "{client}", List.of("harlow", "zebra"),
            "{id}", List.of(house.mappedId, "zebralee", "priya"),
            "{tool}", List.of("grafana"),
            "{action}", List.of("note"),
            "{table}", List.of("incident"),
            "{act}", List.of(door.contains("/versions/") ? "sign" : "disable"),
            "{name}", List.of("zebra-cron"),
            "{person}", List.of("dana", "zebralee"),
            "{what}", List.of("test"));
    paths.add(door.substring(door.indexOf(' ') + 1));
    values.forEach(
        (name, some) -> {
          if (door.contains(name)) {
            List<String> before = List.copyOf(paths);
            paths.clear();
            some.forEach(one -> before.forEach(path -> paths.add(path.replace(name, one))));
          }
        });
    return paths.stream().flatMap(path -> QUESTIONS.stream().map(path::concat)).toList();
  }

  private static List<String> items(String path, String bearer) {
    List<String> numbers = new ArrayList<>();
    for (JsonNode item : Desk.read(get(path, bearer).body()).path("items")) {
      numbers.add(item.path("number").asText());
    }
    return numbers;
  }

  private static HttpResponse<String> get(String path, String bearer) {
    return house.send("GET", path, "", bearer, Map.of());
  }

  /** A body as text, with what is packed in it unpacked. */
  private static String read(String path, String bearer) {
    HttpRequest request =
        HttpRequest.newBuilder(house.desk.here(path))
            .header("Authorization", "Bearer " + bearer)
            .build();
    HttpResponse<byte[]> answer = house.desk.bytes(request);
    assertThat(answer.statusCode()).as(path).isLessThan(500);
    byte[] body = answer.body();
    if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
      return new String(body, StandardCharsets.UTF_8);
    }
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
      while (zip.getNextEntry() != null) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }
}
