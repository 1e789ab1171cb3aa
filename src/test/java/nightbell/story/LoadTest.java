package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What being on call costs, by the real service. */
class LoadTest {
  private static final String WEEK =
      "/api/v1/oncall/load?from=2026-11-16T14:00:00Z&to=2026-11-23T14:00:00Z";

  @TempDir Path folder;

  @Test
  void load_counts_hours_pages_and_wake_ups_of_each_person() {
    try (Desk desk = Desk.open(folder)) {
      desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      desk.phones.of("tomas").reply("1");

      JsonNode tomas = of(desk.get(WEEK), "tomas");
      assertThat(tomas.at("/primary/total").asLong()).isEqualTo(7 * 86_400L);
      assertThat(tomas.at("/primary/weekend").asLong()).isEqualTo(2 * 86_400L);
      assertThat(tomas.at("/primary/night").asLong()).isEqualTo(5 * 9 * 3600L);
      assertThat(tomas.path("zone").asText()).isEqualTo("America/New_York");
      assertThat(tomas.path("pages").asInt()).isEqualTo(1);
      assertThat(tomas.path("wakeUps").asInt()).isEqualTo(1);
      JsonNode ruth = of(desk.get(WEEK + "&client=harlow"), "ruth");
      assertThat(ruth.at("/primary/total").asLong()).isZero();
      assertThat(of(desk.get(WEEK), "priya").at("/secondary/total").asLong()).isPositive();

      HttpResponse<String> csv =
          desk.send(
              HttpRequest.newBuilder(desk.here(WEEK))
                  .header("Authorization", "Bearer " + Service.ADMIN)
                  .header("Accept", "text/csv")
                  .build());
      assertThat(csv.body()).contains("\r\ntomas,Tomas Weber,provider,America/New_York,");
      assertThat(csv.body().lines().findFirst())
          .hasValueSatisfying(
              head -> assertThat(head).startsWith("person,name,side,zone,primary_day_h"));
    }
  }

  @Test
  void assignment_that_is_too_much_for_somebody_is_warned_of() {
    try (Desk desk = Desk.open(folder)) {
      assertThat(warnings(desk, override("noc", "tomas", "11-23T14:00", "11-24T14:00")))
          .contains(
              "Tomas Weber is on call 22 days in a row, from 2026-11-02T14:00:00Z to"
                  + " 2026-11-24T14:00:00Z.");
      String evening = override("noc", "priya", "11-22T20:00", "11-23T06:00");
      assertThat(warnings(desk, evening))
          .contains(
              "Priya Nair has 8 h 00 min to rest, from 2026-11-23T06:00:00Z to"
                  + " 2026-11-23T14:00:00Z; 11 h are needed.");
      assertThat(warnings(desk, override("soc", "tomas", "11-21T14:00", "11-21T20:00")))
          .contains(
              "Tomas Weber is primary of noc and soc at once, from 2026-11-21T14:00:00Z to"
                  + " 2026-11-21T20:00:00Z.");
    }
  }

  private static String override(String schedule, String person, String from, String to) {
    return """
        {"schedule": "%s", "person": "%s", "from": "2026-%s:00Z", "to": "2026-%s:00Z",
         "reason": "leave"}"""
        .formatted(schedule, person, from, to);
  }

  private static String warnings(Desk desk, String body) {
    HttpResponse<String> answer = desk.send("POST", "/api/v1/overrides", body, Service.ADMIN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Desk.read(answer.body()).path("warnings").toString();
  }

  private static JsonNode of(JsonNode loads, String person) {
    for (JsonNode load : loads.path("people")) {
      if (load.path("person").asText().equals(person)) {
        return load;
      }
    }
    throw new AssertionError("no " + person);
  }
}
