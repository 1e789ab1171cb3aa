package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calendars that people subscribe to, and those that they bring. */
class CalendarTest {
  @TempDir Path folder;

  @Test
  void calendar_of_a_schedule_is_read_by_its_link_alone_until_that_is_revoked() {
    try (Desk desk = Desk.open(folder)) {
      JsonNode link = made(desk, "{\"schedule\": \"noc\"}");
      String url = link.path("url").asText();
      assertThat(url).contains("/api/v1/oncall/noc.ics?token=");
      HttpResponse<String> answer = fetch(desk, url, "");
      assertThat(answer.headers().firstValue("Content-Type"))
          .contains("text/calendar;charset=UTF-8");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("private, max-age=300");
      String tag = answer.headers().firstValue("ETag").orElseThrow();
      assertThat(fetch(desk, url, tag).statusCode()).isEqualTo(304);

      ICalendar calendar = read(answer);
      List<VEvent> events = calendar.getEvents();
      Instant first = events.get(0).getDateStart().getValue().toInstant();
      assertThat(first).isBetween(Desk.SATURDAY.minus(Duration.ofDays(38)), Desk.SATURDAY);
      Instant last = events.get(events.size() - 1).getDateEnd().getValue().toInstant();
      assertThat(last).isAfter(Desk.SATURDAY.plus(Duration.ofDays(179)));
      assertThat(holding(events, "2026-11-21T09:00:00Z"))
          .containsExactly(
              "Tomas Weber on call: noc (primary)", "Priya Nair on call: noc (secondary)");

      override(desk);
      HttpResponse<String> then = fetch(desk, url, tag);
      assertThat(then.statusCode()).isEqualTo(200);
      assertThat(holding(read(then).getEvents(), "2026-11-21T09:00:00Z"))
          .containsExactly("Priya Nair on call: noc (primary)");
      assertThat(sequence(then)).isGreaterThan(sequence(answer));

      String id = link.path("id").asText();
      assertThat(desk.get("/api/v1/feeds").at("/items/0").has("url")).isFalse();
      assertThat(fetch(desk, url.replace("noc.ics", "soc.ics"), "").statusCode()).isEqualTo(404);
      assertThat(desk.send("DELETE", "/api/v1/feeds/" + id, "", Service.ADMIN).statusCode())
          .isEqualTo(204);
      assertThat(fetch(desk, url, "").statusCode()).isEqualTo(404);
      assertThat(fetch(desk, url.replaceAll("\\?.*", ""), "").statusCode()).isEqualTo(404);
      assertThat(desk.get("/api/v1/feeds").at("/items/0/revokedBy").asText()).isEqualTo("admin");
      assertThat(desk.get("/api/v1/audit?kind=feed-revoked").path("items")).hasSize(1);
    }
  }

  @Test
  void calendar_of_a_person_holds_every_schedule() {
    try (Desk desk = Desk.open(folder)) {
      String url = made(desk, "{\"person\": \"priya\"}").path("url").asText();
      assertThat(url).contains("/api/v1/oncall/people/priya.ics?token=");
      ICalendar calendar = read(fetch(desk, url, ""));
      assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue())
          .isEqualTo("On call: Priya Nair");
      assertThat(calendar.getEvents())
          .extracting(event -> event.getSummary().getValue())
          .contains("On call: noc (primary)", "On call: noc (secondary)", "On call: soc (primary)");
      HttpResponse<String> wrong =
          desk.send("POST", "/api/v1/feeds", "{\"person\": \"nobody\"}", Service.ADMIN);
      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(desk.send("GET", "/api/v1/feeds", "", "wrong").statusCode()).isEqualTo(401);
      assertThat(fetch(desk, "http://x/api/v1/oncall", "").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void calendar_of_absences_is_taken_over_once_and_follows_what_changed() {
    try (Desk desk = Desk.open(folder)) {
      String leave = event("leave", "20261123", "20261128");
      String course = event("course", "20261201", "20261202");
      String query = "?person=tomas";
      JsonNode tried = imported(desk, query + "&try=true", leave + course);
      assertThat(tried.path("added")).hasSize(2);
      assertThat(desk.get("/api/v1/away").path("items")).isEmpty();

      assertThat(imported(desk, query, leave + course).path("added")).hasSize(2);
      JsonNode again = imported(desk, query, leave + course);
      assertThat(again.path("same").asInt()).isEqualTo(2);
      assertThat(again.path("added")).isEmpty();

      JsonNode changed = imported(desk, query, event("leave", "20261123", "20261129"));
      assertThat(changed.path("added")).hasSize(1);
      assertThat(changed.at("/added/0/to").asText()).isEqualTo("2026-11-29T05:00:00Z");
      assertThat(changed.path("ended")).hasSize(1);
      assertThat(desk.get("/api/v1/away").path("items")).as("what is gone stays").hasSize(2);

      JsonNode gone = imported(desk, query + "&gone=end", event("leave", "20261123", "20261129"));
      assertThat(gone.at("/ended/0/source").asText()).isEqualTo("course");
      assertThat(desk.get("/api/v1/away").path("items")).hasSize(1);

      JsonNode priya = imported(desk, "?person=priya", event("fair", "20261125", "20261126"));
      assertThat(priya.path("warnings").toString()).contains("Nobody is primary on schedule noc");
      JsonNode twice = imported(desk, query, leave.replace("UID:leave", "UID:other"));
      assertThat(twice.at("/contradictions/0/other").asText()).startsWith("a");
      assertThat(twice.path("added")).isEmpty();

      assertThat(posted(desk, "?person=nobody", leave).statusCode()).isEqualTo(400);
      assertThat(desk.send("POST", "/api/v1/away/import" + query, "{}", Service.ADMIN).statusCode())
          .isEqualTo(415);
    }
  }

  private static String event(String uid, String from, String to) {
    return """
        BEGIN:VEVENT
        UID:%s
        DTSTAMP:20261101T000000Z
        DTSTART;VALUE=DATE:%s
        DTEND;VALUE=DATE:%s
        SUMMARY:Out
        END:VEVENT
        """
        .formatted(uid, from, to);
  }

  private static JsonNode imported(Desk desk, String query, String events) {
    HttpResponse<String> answer = posted(desk, query, events);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Desk.read(answer.body());
  }

  private static HttpResponse<String> posted(Desk desk, String query, String events) {
    String text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n" + events + "END:VCALENDAR\n";
    return desk.send(
        HttpRequest.newBuilder(desk.here("/api/v1/away/import" + query))
            .header("Authorization", "Bearer " + Service.ADMIN)
            .header("Content-Type", "text/calendar; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(text.replace("\n", "\r\n")))
            .build());
  }

  private static void override(Desk desk) {
    String body =
        """
        {"schedule": "noc", "person": "priya", "replaces": "tomas", "reason": "wedding",
         "from": "2026-11-21T04:00:00Z", "to": "2026-11-21T14:00:00Z"}""";
    assertThat(desk.send("POST", "/api/v1/overrides", body, Service.ADMIN).statusCode())
        .isEqualTo(201);
  }

  private static ICalendar read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    ICalendar calendar = Biweekly.parse(answer.body()).first();
    assertThat(calendar.validate(ICalVersion.V2_0).toString()).isEmpty();
    assertThat(calendar.getEvents().stream().map(event -> event.getUid().getValue()))
        .doesNotHaveDuplicates();
    return calendar;
  }

  private static int sequence(HttpResponse<String> answer) {
    return read(answer).getEvents().get(0).getSequence().getValue();
  }

  private static List<String> holding(List<VEvent> events, String at) {
    Instant instant = Instant.parse(at);
    return events.stream()
        .filter(event -> !event.getDateStart().getValue().toInstant().isAfter(instant))
        .filter(event -> event.getDateEnd().getValue().toInstant().isAfter(instant))
        .map(event -> event.getSummary().getValue())
        .toList();
  }

  private static JsonNode made(Desk desk, String body) {
    HttpResponse<String> answer = desk.send("POST", "/api/v1/feeds", body, Service.ADMIN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Desk.read(answer.body());
  }

  private static HttpResponse<String> fetch(Desk desk, String url, String tag) {
    URI given = URI.create(url);
    String query = given.getQuery() == null ? "" : "?" + given.getQuery();
    HttpRequest.Builder request = HttpRequest.newBuilder(desk.here(given.getPath() + query));
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    return desk.send(request.GET().build());
  }
}
