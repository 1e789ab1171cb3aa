package nightbell.story;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import nightbell.practice.Behaviour;
import nightbell.practice.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A path that comes to its mails: the links that scanners fetch, and the digit that acts. */
class MailTest {
  @TempDir Path folder;

  @Test
  void fetching_the_link_changes_nothing_and_the_digit_acknowledges_once() {
    try (Desk desk = Desk.open(folder)) {
      int number = mailed(desk);
      URI link = link(desk, desk.phones.of("ruth").expectMail("[P1] Harlow servers: DB down"));
      URI other = link(desk, desk.phones.of("dana").expectMail("(101)"));

      for (int i = 0; i < 3; i++) {
        HttpResponse<String> page = desk.send(HttpRequest.newBuilder(link).build());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("DB down");
      }
      for (String method : new String[] {"HEAD", "OPTIONS"}) {
        desk.send(
            HttpRequest.newBuilder(link)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
      }
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
      assertThat(Collections.frequency(desk.timeline(number), "link-opened")).isGreaterThan(2);

      assertThat(type(desk, link, "7")).contains("That key has no meaning");
      assertThat(type(desk, link, "")).contains("That key has no meaning");
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");

      assertThat(type(desk, link, "1")).contains("Incident 101 is yours");
      assertThat(desk.incident(number).path("acknowledgedBy").asText()).isEqualTo("ruth");
      assertThat(desk.incident(number).path("acknowledgedVia").asText()).isEqualTo("email");
      assertThat(type(desk, link, "1")).contains("Incident 101 is yours");
      assertThat(type(desk, other, "1")).contains("acknowledged by Ruth at 02:22");
      assertThat(Collections.frequency(desk.timeline(number), "acknowledged")).isEqualTo(1);
      for (String paged : new String[] {"tomas", "priya", "dana"}) {
        desk.phones.of(paged).expectSms("101 acknowledged by Ruth 02:22");
      }
    }
  }

  @Test
  void link_of_a_closed_incident_acts_no_more() {
    try (Desk desk = Desk.open(folder)) {
      int number = mailed(desk);
      URI link = link(desk, desk.phones.of("ruth").expectMail("(101)"));
      desk.post(Desk.resolved("srv-1"));
      desk.phones.readAll();

      assertThat(type(desk, link, "1")).contains("101 was resolved by itself at 02:22");
      assertThat(desk.incident(number).path("acknowledgedBy").isNull()).isTrue();
      URI unknown = link.resolve("/a/no-such-token-at-all");
      assertThat(desk.send(HttpRequest.newBuilder(unknown).build()).statusCode()).isEqualTo(404);
    }
  }

  /** An incident that nobody answered until the mails of its third step, twelve minutes later. */
  private static int mailed(Desk desk) {
    for (String name : new String[] {"tomas", "priya", "ruth", "dana"}) {
      desk.phones.of(name).behaves(Behaviour.NO_ANSWER);
    }
    int number = desk.post(Desk.alert("srv-1", "critical"));
    desk.forward(ofMinutes(12).minusSeconds(1));
    desk.phones.readAll();
    desk.forward(ofSeconds(2));
    return number;
  }

  private static URI link(Desk desk, Mail mail) {
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    String link = mail.links().stream().filter(to -> to.contains("/a/")).findFirst().orElseThrow();
    return desk.here(URI.create(link).getPath());
  }

  private static String type(Desk desk, URI link, String digit) {
    HttpResponse<String> answer =
        desk.send(
            HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("key=" + digit))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    desk.forward(Duration.ZERO);
    return answer.body();
  }
}
