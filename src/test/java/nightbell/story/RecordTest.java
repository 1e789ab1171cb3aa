package nightbell.story;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nightbell.Service;
import nightbell.practice.Behaviour;
import nightbell.practice.Mischief;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of thing that happens stands on record, with who, by what, and its own instant. */
class RecordTest {
  /** A kind, who is to stand beside it, their side, the channel, and data that must be there. */
  private static final String EXPECTED =
      """
      started              nightbell  -        -     version,orderly
      settings-changed     nightbell  -        -     carrier,publicUrl,adminToken
      matrix-loaded        *          -        -     version,sha256
      opened               *          -        -     via,happened
      ruled                nightbell  -        -     version,severity,side,respondBy,row
      path-started         nightbell  -        -
      step-started         nightbell  -        -
      page-queued          nightbell  -        sms   page,person,kind
      page-sent            nightbell  -        sms   page,person,attempt,carrier-id
      page-delivered       nightbell  -        sms   page,person,carrier-id
      page-failed          nightbell  -        sms   page,person,carrier-id
      page-answered        nightbell  -        voice page,person,carrier-id
      replied              tomas      provider sms   from,words,page
      acknowledged         tomas      provider sms   via
      breached             nightbell  -        -
      note                 admin      -        -     via
      snoozed              admin      -        -     via
      escalated            admin      -        -     via
      resolved             *          -        -     via,happened
      override-added       admin      -        -
      away-added           admin      -        -
      silence-added        admin      -        -
      key-created          admin      -        -     key
      key-revoked          admin      -        -     key
      key-refused          nightbell  -        -     unrecorded
      matrix-refused       admin      -        -     mistakes
      rejected             *          -        -     format
      signature-refused    nightbell  -        sms   endpoint,why
      sign-in-refused      nightbell  -        -     from,why
      signed-in            admin      -        -
      signed-out           admin      -        -
      carrier-down         nightbell  -        -     carrier,why
      stopped              nightbell  -        -
      """;

  @TempDir Path folder;

  @Test
  void each_kind_of_thing_is_recorded_with_actor_side_channel_and_values() {
    try (Desk desk = Desk.open(folder)) {
      night(desk);
      settings(desk);
      strangers(desk);
      desk.service.stop();
      desk.service.start();
      desk.phones.readAll();

      List<JsonNode> items = new ArrayList<>();
      desk.get("/api/v1/audit?limit=1000").path("items").forEach(items::add);
      EXPECTED
          .lines()
          .forEach(line -> assertThat(items).as(line).anyMatch(item -> fits(item, line)));
      assertThat(items).allMatch(item -> item.path("at").isTextual());
      assertThat(items.toString()).doesNotContain(Service.ADMIN, Service.KEY);
      assertThat(items.toString()).contains("it was stopped at 2026-11-21T");
      assertThat(desk.get("/api/v1/audit/verify").path("ok").asBoolean()).isTrue();
    }
  }

  private static boolean fits(JsonNode item, String line) {
    String[] words = line.strip().split(" +", -1);
    boolean names =
        words.length < 5
            || List.of(words[4].split(",", -1)).stream().allMatch(item.path("data")::has);
    return item.path("kind").asText().equals(words[0])
        && (words[1].equals("*")
            ? !item.path("actor").asText().isEmpty()
            : item.path("actor").asText().equals(words[1]))
        && is(item.path("side"), words[2])
        && is(item.path("channel"), words[3])
        && names;
  }

  private static boolean is(JsonNode value, String word) {
    return word.equals("-") ? value.isNull() : value.asText().equals(word);
  }

  private static void night(Desk desk) {
    int number = desk.post(told("firing"));
    desk.phones.of("tomas").reply("1");
    act(desk, number, "note", "{\"note\": \"looking\"}");
    act(desk, number, "snooze", "{\"for\": 1800}");
    act(desk, number, "escalate", "{}");
    desk.post(told("resolved"));
    desk.phones.of("tomas").behaves(Behaviour.OFF);
    desk.phones.of("priya").behaves(Behaviour.VOICEMAIL);
    desk.post(Desk.alert("erp-db-9", "critical"));
    for (int i = 0; i < 4; i++) {
      desk.forward(ofMinutes(5));
    }
    desk.phones.readAll();
    desk.service.carrier().misbehave(Mischief.REFUSE_401);
    desk.post(Desk.alert("srv-1", "critical"));
    desk.forward(ofMinutes(1));
    desk.service.carrier().misbehave();
    desk.phones.readAll();
  }

  private static String told(String state) {
    return """
        {"id": "e", "title": "DB down", "host": "erp-db-1", "severity": "critical",
         "state": "%s", "at": "2026-11-21T08:09:30Z"}"""
        .formatted(state);
  }

  private static void act(Desk desk, int number, String what, String body) {
    String path = "/api/v1/incidents/" + number + "/" + what;
    HttpResponse<String> done = desk.send("POST", path, body, Service.ADMIN);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
  }

  private static void settings(Desk desk) {
    String span = "\"from\": \"2026-11-25T00:00:00Z\", \"to\": \"2026-11-26T00:00:00Z\"";
    post(
        desk,
        "overrides",
        "{\"schedule\": \"noc\", \"person\": \"priya\", \"reason\": \"asked\", " + span + "}");
    post(desk, "away", "{\"person\": \"aiko\", " + span + ", \"reason\": \"away\"}");
    String match = "\"match\": {\"host\": \"x\"}, \"reason\": \"new disks\"";
    post(desk, "silences", "{\"client\": \"harlow\", " + match + ", " + span + "}");
    String made = post(desk, "keys", "{\"client\": \"harlow\", \"name\": \"zabbix\"}");
    String key = Desk.read(made).path("id").asText();
    desk.send("DELETE", "/api/v1/keys/" + key, "", Service.ADMIN);
    desk.send("PUT", "/api/v1/matrix", "client: {}", Service.ADMIN);
  }

  private static String post(Desk desk, String what, String body) {
    HttpResponse<String> done = desk.send("POST", "/api/v1/" + what, body, Service.ADMIN);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    return done.body();
  }

  private static void strangers(Desk desk) {
    desk.send("POST", "/v1/alerts", "no JSON", Service.KEY);
    desk.send("POST", "/v1/alerts", Desk.alert("h", "critical"), "no-such-key");
    desk.send("GET", "/api/v1/audit", "", "wrong");
    desk.send(form(desk, "/twilio/sms", "From=%2B1&Body=1", ""));
    HttpResponse<String> in = desk.send(form(desk, "/sign-in", "token=" + Service.ADMIN, ""));
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    desk.send(form(desk, "/sign-out", "", cookie));
    desk.service.settle();
  }

  private static HttpRequest form(Desk desk, String path, String body, String cookie) {
    URI here = desk.here(path);
    HttpRequest.Builder form =
        HttpRequest.newBuilder(here)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return cookie.isEmpty() ? form.build() : form.header("Cookie", cookie).build();
  }
}
