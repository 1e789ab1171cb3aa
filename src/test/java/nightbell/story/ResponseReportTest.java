package nightbell.story;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightbell.Service;
import nightbell.practice.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast people answered, by the real service and against its own exported trail. */
class ResponseReportTest {
  private static final String REPORT =
      "/api/v1/reports/response?client=harlow&from=2026-11-21&to=2026-11-23T06:00:00Z";

  private static final List<String> PEOPLE = List.of("tomas", "priya", "ruth", "dana");

  @TempDir Path folder;

  @Test
  void report_counts_a_night_and_its_times_are_those_of_the_trail() {
    try (Desk desk = Desk.open(folder)) {
      night(desk);

      JsonNode report = desk.get(REPORT + "&by=severity");
      JsonNode total = report.path("total");
      assertThat(total.path("incidents").asInt()).isEqualTo(4);
      assertThat(total.path("responses").asInt()).isEqualTo(4);
      assertThat(total.path("acknowledged").asInt()).isEqualTo(2);
      assertThat(total.path("byThemselves").asInt()).isEqualTo(1);
      assertThat(total.path("breaches").asInt()).isEqualTo(1);
      assertThat(total.at("/target/share").asDouble()).isEqualTo(0.5);
      assertThat(total.at("/causes/late").asInt()).isEqualTo(1);
      assertThat(total.path("escalated").asInt()).isEqualTo(1);
      assertThat(total.path("wakeUps").asInt()).isPositive();
      assertThat(total.at("/periods/weekend/responses").asInt()).isEqualTo(4);
      assertThat(report.at("/items/0/key").asText()).isEqualTo("P1");
      assertThat(report.at("/items/0/acknowledge/count").asInt()).isEqualTo(2);
      assertThat(report.at("/items/0/clock").asText()).isEqualTo("wall");
      assertThat(report.at("/breaches/0/incident").asInt()).isEqualTo(102);
      assertThat(report.at("/breaches/0/late").asDouble()).isEqualTo(60);
      assertThat(report.at("/noisiest/0/id").asText()).isEqualTo("srv-3");
      List<Double> own = acknowledged(desk);
      assertThat(report.at("/items/0/acknowledge/median").asDouble()).isEqualTo(own.get(0));
      assertThat(report.at("/items/0/acknowledge/p99").asDouble()).isEqualTo(own.get(1));
      assertThat(desk.get(REPORT + "&by=person").at("/items").findValuesAsText("key"))
          .contains("tomas", "null");
    }
  }

  @Test
  void report_is_a_sheet_too_and_refuses_what_it_cannot_mean() {
    try (Desk desk = Desk.open(folder)) {
      HttpResponse<String> csv = desk.send("GET", REPORT + "&format=csv", "", Service.ADMIN);
      assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
      assertThat(csv.body()).startsWith("by,key,period,incidents,").contains("\r\ntotal,,all,0,");
      String breaches = REPORT + "&format=csv&table=breaches";
      assertThat(desk.send("GET", breaches, "", Service.ADMIN).body())
          .startsWith("incident,client,title,severity,");
      for (String wrong : List.of("&by=moon", "&from=2026-11-24", "&from=x", "&format=pdf")) {
        String address = REPORT.replace("from=2026-11-21", "f=") + wrong;
        assertThat(desk.send("GET", address, "", Service.ADMIN).statusCode()).isEqualTo(400);
      }
      String stranger = "/api/v1/reports/response?client=nobody";
      assertThat(desk.send("GET", stranger, "", Service.ADMIN).statusCode()).isEqualTo(404);
      assertThat(desk.send("GET", REPORT, "", "wrong").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void page_shows_the_same_in_words_to_those_who_are_signed_in() {
    try (Desk desk = Desk.open(folder)) {
      night(desk);
      String address = "/reports/response?client=harlow&from=2026-11-21&to=2026-11-23&by=";

      HttpResponse<String> page = desk.send("GET", address + "severity", "", Service.ADMIN);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("<th scope=\"row\">P1</th><td>2</td><td>2</td><td>2 min 0 s</td>")
          .contains("1 of 2 (50 %)", "late", "What the figures mean");
      assertThat(desk.send("GET", address + "moon", "", Service.ADMIN).statusCode()).isEqualTo(400);
      HttpRequest stranger = HttpRequest.newBuilder(desk.here(address + "side")).build();
      assertThat(desk.send(stranger).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void both_desks_read_once_how_the_month_before_went() {
    Instant halloween = Instant.parse("2026-10-31T08:10:00Z");
    Instant opening = Instant.parse("2026-11-02T13:30:00Z");
    try (Desk desk = Desk.open(folder, "", halloween)) {
      night(desk);
      desk.forward(Duration.between(desk.service.time().now(), opening.minusSeconds(30)));
      PEOPLE.forEach(person -> desk.phones.of(person).readAll());
      desk.forward(ofMinutes(2));

      for (String person : List.of("dana", "ruth")) {
        desk.phones.of(person).expectMail("Harlow: morning digest");
        Mail mail = desk.phones.of(person).expectMail("Harlow: how fast people answered, Oct");
        assertThat(mail.text().replace("\r\n", "\n"))
            .contains("Harlow Precision Parts, October 2026.")
            .contains("In all: 4 incidents, 4 responses; within target 1 of 2 (50 %), breaches 1")
            .contains("- P1: 2 incidents", "Woken between 22:00 and 07:00")
            .contains("- 102 P1 servers: DB down; respond by Sat 31 03:27, answered Sat 31 03:28")
            .contains("/reports/response?client=harlow&from=2026-10-01&to=2026-11-01");
      }
      desk.service.stop();
      desk.service.start();
      desk.forward(ofMinutes(5));
    }
  }

  /** Acknowledged after 2 minutes, after 16, never as it went by itself, and for the digest. */
  private static void night(Desk desk) {
    desk.post(Desk.alert("srv-1", "critical"));
    desk.forward(ofMinutes(2));
    act(desk, 101, "acknowledge");
    desk.post(Desk.alert("srv-2", "critical"));
    desk.forward(ofMinutes(16));
    act(desk, 102, "acknowledge");
    act(desk, 102, "resolve");
    act(desk, 101, "resolve");
    desk.post(Desk.alert("srv-3", "high"));
    desk.post(Desk.alert("srv-3", "high"));
    desk.post(Desk.resolved("srv-3"));
    desk.post(Desk.alert("srv-4", "info"));
    desk.forward(ofHours(1));
    PEOPLE.forEach(person -> desk.phones.of(person).readAll());
  }

  private static void act(Desk desk, int number, String action) {
    String path = "/api/v1/incidents/" + number + "/" + action;
    assertThat(desk.send("POST", path, "{}", Service.ADMIN).statusCode()).isEqualTo(200);
  }

  /** Seconds from each ruling to the acknowledgement, in order of length. */
  private static List<Double> acknowledged(Desk desk) {
    Map<Integer, Instant> ruled = new HashMap<>();
    List<Double> times = new ArrayList<>();
    for (JsonNode event : desk.get("/api/v1/audit?limit=1000").path("items")) {
      int incident = event.path("incident").asInt();
      Instant at = Instant.parse(event.path("at").asText());
      if (event.path("kind").asText().equals("ruled")) {
        ruled.put(incident, at);
      } else if (event.path("kind").asText().equals("acknowledged")) {
        times.add(Duration.between(ruled.get(incident), at).toMillis() / 1000.0);
      }
    }
    return times.stream().sorted().toList();
  }
}
