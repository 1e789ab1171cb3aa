package nightbell.story;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nightbell.Service;
import nightbell.practice.Behaviour;
import nightbell.practice.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reachability is tested by day: by text, call and mail, by the calendar, and by a fire drill. */
class DrillTest {
  /** Sunday 10:00 in Chicago: a day before the first test may come. */
  private static final Instant SUNDAY = Instant.parse("2026-11-22T16:00:00Z");

  @TempDir Path folder;

  @Test
  void a_person_answers_a_test_by_text_by_key_and_by_the_form_and_the_record_knows() {
    try (Desk desk = Desk.open(folder)) {
      assertThat(finding(desk, "people.dana.sms")).isTrue();
      JsonNode sent = post(desk, 202, "/api/v1/people/dana/test", "{}").at("/sent");
      assertThat(sent).hasSize(3);
      assertThat(sent.at("/0/address").asText()).isEqualTo("+1312•••0101");
      Phone dana = desk.phones.of("dana");

      dana.expectSms("Nightbell test for Dana: reply 1 to say it arrived (T01)");
      assertThat(dana.reply("1")).isEqualTo("Thank you: test T01 arrived.");
      desk.forward(ofSeconds(10));
      String call = dana.expectCall();
      dana.answer(call);
      assertThat(dana.heard(call)).last().asString().contains("This is a test for Dana, not an");
      dana.press(call, "1");
      assertThat(dana.heard(call)).last().asString().contains("Thank you: test T02 arrived.");
      Mail mail = dana.expectMail("Nightbell test, no alert (T01)");
      URI link = link(desk, mail);
      assertThat(desk.send(HttpRequest.newBuilder(link).build()).body()).contains("<form");
      assertThat(type(desk, link, "2")).contains("That is not what was asked for.");
      assertThat(type(desk, link, "1")).contains("Thank you: test T01 arrived.");

      for (JsonNode channel : desk.get("/api/v1/people/dana").at("/channels")) {
        assertThat(channel.path("confirmedAt").isNull()).isFalse();
        assertThat(channel.at("/lastDrill/result").asText()).isEqualTo("answered");
        assertThat(channel.path("address").asText()).contains("•••");
      }
      desk.forward(ofMinutes(6));
      assertThat(finding(desk, "people.dana.sms")).isFalse();
      assertThat(finding(desk, "people.lee.sms")).isTrue();
      post(desk, 409, "/api/v1/people", "{\"id\": \"eve\"}");
    }
  }

  @Test
  void a_voicemail_hears_that_it_is_no_alert_and_a_landline_is_found() {
    try (Desk desk = Desk.open(folder)) {
      Phone lee = desk.phones.of("lee").behaves(Behaviour.VOICEMAIL);
      post(desk, 202, "/api/v1/people/lee/test", "{\"channel\": \"voice\"}");
      desk.forward(ofSeconds(60));
      String call = lee.expectCall();
      assertThat(lee.heard(call)).last().asString().contains("a test or a question, no alert");
      lee.behaves(Behaviour.LANDLINE);
      post(desk, 202, "/api/v1/people/lee/test", "{\"channel\": \"sms\"}");
      desk.forward(ofSeconds(60));
      lee.readAll();
      desk.phones.of("dana").expectMail("Texts do not reach Lee Okafor");

      JsonNode drills = desk.get("/api/v1/drills").path("items");
      assertThat(drills.at("/0/result").asText()).isEqualTo("failed");
      assertThat(drills.at("/0/error").asText()).contains("not a mobile number");
      assertThat(drills.at("/1/result").asText()).isEqualTo("unanswered");
      assertThat(drills.at("/1/error").asText()).isEqualTo("voicemail");
    }
  }

  @Test
  void the_monthly_test_comes_by_itself_and_the_digest_of_the_next_day_tells_of_it() {
    try (Desk desk = Desk.open(folder, "drills.off", "false", SUNDAY)) {
      for (int hours = 0; hours < 24; hours++) {
        desk.forward(ofHours(1));
      }
      desk.phones.readAll();
      for (int minutes = 0; minutes < 8 * 60; minutes += 10) {
        desk.forward(ofMinutes(10));
        desk.phones.of("tomas").reply("1");
      }
      desk.phones.readAll();
      assertThat(desk.get("/api/v1/drills?person=tomas").path("items")).hasSize(3);
      assertThat(desk.get("/api/v1/drills").path("items")).hasSize(18);
      for (int hours = 0; hours < 12; hours++) {
        desk.forward(ofHours(1));
      }
      desk.forward(ofMinutes(95));
      String digest = desk.phones.of("dana").expectMail("morning digest, Tue").text();
      assertThat(digest)
          .contains("Harlow IT: Drills: 0 of 6 answered")
          .contains("Brightwater MSP: Drills: 1 of 12 answered")
          .contains("Tomas did not answer the call");
      desk.phones.readAll();
    }
  }

  @Test
  void a_fire_drill_goes_the_whole_real_path_and_says_so_in_every_word() {
    try (Desk desk = Desk.open(folder)) {
      post(desk, 400, "/api/v1/drills", "{\"client\": \"harlow\", \"system\": \"nothing\"}");
      String wish = "{\"client\": \"harlow\", \"system\": \"servers\", \"severity\": \"P1\"}";
      int number = post(desk, 201, "/api/v1/drills", wish).path("incident").asInt();
      desk.forward(Duration.ZERO);

      Phone tomas = desk.phones.of("tomas");
      tomas.expectSms("P1 Harlow servers: DRILL, no real alert: Windows servers (" + number + ")");
      assertThat(desk.incident(number).path("source").asText()).isEqualTo("drill");
      desk.forward(ofSeconds(61));
      String call = tomas.expectCall();
      tomas.answer(call);
      assertThat(tomas.heard(call)).last().asString().containsIgnoringCase("drill, no real alert");
      tomas.press(call, "1");
      assertThat(desk.incident(number).path("acknowledgedBy").asText()).isEqualTo("tomas");
      JsonNode fires = desk.get("/api/v1/drills").path("fireDrills");
      assertThat(fires).hasSize(1);
      assertThat(fires.at("/0/number").asInt()).isEqualTo(number);
      assertThat(post(desk, 201, "/api/v1/drills", wish).path("incident").asInt())
          .isNotEqualTo(number);
      desk.forward(Duration.ZERO);
      desk.phones.readAll();
    }
  }

  private static boolean finding(Desk desk, String subject) {
    JsonNode items = desk.get("/api/v1/findings?limit=1000").path("items");
    String person = subject.split("\\.", -1)[1] + " by " + subject.split("\\.", -1)[2];
    for (JsonNode item : items) {
      if (item.path("id").asText().equals("unverified")
          && item.path("what").asText().contains(person)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode post(Desk desk, int status, String path, String body) {
    HttpResponse<String> answer = desk.send("POST", path, body, Service.ADMIN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    desk.forward(Duration.ZERO);
    return Desk.read(answer.body());
  }

  private static URI link(Desk desk, Mail mail) {
    List<String> links = mail.links();
    String link = links.stream().filter(to -> to.contains("/a/")).findFirst().orElseThrow();
    return desk.here(URI.create(link).getPath());
  }

  private static String type(Desk desk, URI link, String words) {
    HttpResponse<String> answer =
        desk.send(
            HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("key=" + words))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    desk.forward(Duration.ZERO);
    return answer.body();
  }
}
