package nightbell.story;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.Service;
import nightbell.practice.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two managers read, ask and write down the morning after. */
class MorningTest {
  /** Monday 06:00 in Chicago, an hour and a half before business opens. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;

  @Test
  void the_record_says_why_nobody_was_paged_and_tells_the_story() {
    try (Desk desk = Desk.open(folder)) {
      desk.phones.of("tomas").behaves(Behaviour.NO_ANSWER);
      int number = desk.post(Desk.alert("erp-db-1", "critical"));
      desk.forward(ofMinutes(2));
      desk.service.stop();
      desk.service.time().advance(ofMinutes(2));
      desk.service.start();
      desk.forward(ofMinutes(1).plusSeconds(5));
      desk.phones.of("priya").reply("1");
      desk.forward(ofMinutes(1));

      JsonNode why =
          desk.get(
              "/api/v1/incidents/"
                  + number
                  + "/why?from=2026-11-21T08:10:00Z&to=2026-11-21T08:16:00Z");
      assertThat(why.path("paged")).hasSizeGreaterThanOrEqualTo(3);
      assertThat(reasons(why)).containsSubsequence("waiting", "stopped", "waiting", "acknowledged");
      assertThat(texts(why))
          .contains("a text to Tomas Weber at 08:10:00")
          .contains("Next: another text to Tomas Weber, due at 08:13:00 (row R04).")
          .contains("Nightbell was not running between 08:12:0")
          .contains("Priya Nair had acknowledged it at 08:15:05 by text");

      String review = desk.send("GET", at(number, "review.md"), "", Service.ADMIN).body();
      assertThat(review)
          .startsWith("# Review of incident 101: DB down\n")
          .contains("- 02:10:00 Alert from first key: DB down on erp-db-1.")
          .contains("Call to Priya Nair (provider-std step 2: schedule noc secondary): ")
          .contains("## What went well\n\n(To be filled in.)");
      desk.phones.readAll();
    }
  }

  @Test
  void what_is_said_afterwards_is_on_record_with_its_author_and_what_was_said_before() {
    try (Desk desk = Desk.open(folder, "", MONDAY)) {
      int number = desk.post(Desk.alert("erp-db-1", "critical"));
      assertThat(post(desk, at(number, "review"), "{}").statusCode()).isEqualTo(409);
      desk.post(Desk.resolved("erp-db-1"));
      desk.forward(ofSeconds(5));
      for (String person : List.of("tomas", "lee")) {
        desk.phones.of(person).readAll();
      }

      post(desk, at(number, "cause"), "{\"cause\": \"unknown\", \"by\": \"dana\"}");
      post(desk, at(number, "cause"), "{\"cause\": \"change\", \"note\": \"firmware\"}");
      post(desk, at(number, "worth"), "{\"worth\": \"noise\"}");
      HttpResponse<String> made =
          post(
              desk,
              at(number, "follow-ups"),
              "{\"text\": \"Test\", \"owner\": \"lee\", \"due\": \"2026-11-20\"}");
      assertThat(made.statusCode()).isEqualTo(201);

      JsonNode debrief = desk.get(at(number, "debrief"));
      assertThat(debrief.path("cause").asText()).isEqualTo("change");
      assertThat(debrief.path("worth").asText()).isEqualTo("noise");
      assertThat(desk.get("/api/v1/follow-ups?state=overdue&owner=lee").at("/items/0/id").asText())
          .isEqualTo("f1");
      JsonNode given = desk.get("/api/v1/audit?kind=cause-given").path("items");
      assertThat(given.at("/0/actor").asText()).isEqualTo("dana");
      assertThat(given.at("/0/side").asText()).isEqualTo("internal");
      assertThat(given.at("/1/text").asText())
          .isEqualTo("Cause: a change: \"firmware\". Before: not known.");

      desk.forward(ofMinutes(91));
      assertThat(desk.phones.of("dana").expectMail("morning digest").text().replace("\r\n", "\n"))
          .contains("Follow-ups that are overdue (1):\n- f1 of incident 101: Test; Lee Okafor, due")
          .contains("not reviewed yet (1):\n- 101 P1: DB down.");
      desk.phones.of("ruth").expectMail("morning digest");
      assertThat(post(desk, at(number, "review"), "{\"wentWell\": \"it was quick\"}").statusCode())
          .isEqualTo(200);
      assertThat(post(desk, "/api/v1/follow-ups/f1/close", "{\"note\": \"ok\"}").statusCode())
          .isEqualTo(200);
      assertThat(post(desk, "/api/v1/follow-ups/f1/close", "{}").statusCode()).isEqualTo(409);
    }
  }

  private static HttpResponse<String> post(Desk desk, String path, String body) {
    return desk.send("POST", path, body, Service.ADMIN);
  }

  private static String at(int number, String what) {
    return "/api/v1/incidents/" + number + "/" + what;
  }

  private static List<String> reasons(JsonNode why) {
    List<String> reasons = new ArrayList<>();
    why.path("answers").forEach(one -> reasons.add(one.path("reason").asText()));
    return reasons;
  }

  private static String texts(JsonNode why) {
    StringBuilder texts = new StringBuilder();
    why.path("answers").forEach(one -> texts.append(one.path("text").asText()).append('\n'));
    return texts.toString();
  }
}
