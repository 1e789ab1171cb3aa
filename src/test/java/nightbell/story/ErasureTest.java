package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who left asks to be forgotten, and the record goes on proving. */
class ErasureTest {
  private static final String ZOE =
      "people:\n  zoe: {side: provider, name: \"Zoe Park\", role: \"Engineer\","
          + " sms: \"+16145550177\", email: zoe.park@brightwater.example}\n";

  @TempDir Path folder;

  @Test
  void person_who_is_in_no_matrix_in_force_is_forgotten_but_for_their_id() {
    try (Desk desk = Desk.open(folder)) {
      String before = desk.send("GET", "/api/v1/matrix", "", Service.ADMIN).body();
      assertThat(erase(desk, "zoe").statusCode()).isEqualTo(404);
      load(desk, before.replace("people:\n", ZOE));
      int number = desk.post(Desk.alert("mail-7", "info"));
      act(desk, number, "note", "{\"note\": \"Zoe Park rang from +16145550177\"}");

      assertThat(erase(desk, "zoe").statusCode()).isEqualTo(409);
      assertThat(erase(desk, "zoe").body()).contains("version 2", "active");
      load(desk, before);
      assertThat(erase(desk, "zoe").body()).contains("Incident " + number + " may still page zoe");
      act(desk, number, "resolve", "{}");
      HttpResponse<String> done = erase(desk, "zoe");

      assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
      assertThat(Desk.read(done.body()).path("events").asInt()).isPositive();
      String all = desk.get("/api/v1/audit?limit=1000").toString();
      assertThat(all).contains("The personal data of zoe was erased", "\"text\":\"erased\"");
      String old = desk.send("GET", "/api/v1/matrix/versions/2", "", Service.ADMIN).body();
      assertThat(all + old).doesNotContain("Zoe", "0177", "zoe.park").contains("erased");
      JsonNode verdict = desk.get("/api/v1/audit/verify");
      assertThat(verdict.path("ok").asBoolean()).as(verdict.toString()).isTrue();
      assertThat(verdict.path("removed").asInt()).isPositive();
      assertThat(Desk.read(erase(desk, "zoe").body()).path("events").asInt()).isZero();
      desk.phones.readAll();
    }
  }

  private static HttpResponse<String> erase(Desk desk, String person) {
    return desk.send("POST", "/api/v1/people/" + person + "/erase", "", Service.ADMIN);
  }

  private static void load(Desk desk, String text) {
    HttpResponse<String> loaded = desk.send("PUT", "/api/v1/matrix", text, Service.ADMIN);
    assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
  }

  private static void act(Desk desk, int number, String what, String body) {
    String path = "/api/v1/incidents/" + number + "/" + what;
    assertThat(desk.send("POST", path, body, Service.ADMIN).statusCode()).isEqualTo(200);
  }
}
