package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator joins a tool to the service and proves a phone, by forms alone. */
class SettingsPagesTest {
  private static final String KEYS = "/settings/keys";
  @TempDir Path folder;

  @Test
  void a_key_is_made_its_first_alert_is_seen_to_come_and_it_is_ended() {
    try (Desk desk = Desk.open(folder)) {
      String made = form(desk, KEYS, "client=harlow&name=Plant+%3CZ%3E&format=zabbix", 200);
      assertThat(made)
          .contains("Key Plant &lt;Z&gt;", "It is never shown again", "Zabbix")
          .contains("Waiting for the first alert");
      String secret = made.replaceFirst(".*id=\"secret\"[^>]*>([^<]+)<.*", "$1");
      String first = made.replaceFirst(".*data-poll=\"([^\"]+)\".*", "$1");
      assertThat(made).contains("/v1/in/zabbix/" + secret);
      assertThat(page(desk, KEYS)).contains("Plant &lt;Z&gt;", "never").doesNotContain(secret);

      assertThat(page(desk, first)).contains("Waiting for").doesNotContain("<html");
      String body = "{\"title\": \"Toner low\", \"event_id\": \"7\", \"severity\": \"info\"}";
      int status = desk.send("POST", "/v1/in/zabbix/" + secret, body, "").statusCode();
      assertThat(page(desk, first))
          .as("answered " + status)
          .containsAnyOf("The last use of this key was Sat 21 Nov 2026 02:10 CST", "not be read");
      desk.phones.readAll();

      String path = first.replace("/first", "");
      assertThat(form(desk, path + "/rotate", "x=", 200)).contains("goes on until");
      form(desk, path + "/revoke", "x=", 303);
      assertThat(page(desk, KEYS)).contains("ended");
      assertThat(desk.send("POST", "/v1/in/zabbix/" + secret, body, "").statusCode())
          .isEqualTo(401);
      assertThat(form(desk, path + "/revoke", "x=", 404)).contains("no live key");
      assertThat(form(desk, KEYS, "client=harlow", 400)).contains("name: a text");
      assertThat(form(desk, KEYS, "client=nobody&name=x", 404)).contains("no client");
    }
  }

  @Test
  void a_test_page_goes_out_and_its_outcome_is_shown() {
    try (Desk desk = Desk.open(folder)) {
      String priya = "/settings/contacts/harlow/priya";
      assertThat(page(desk, priya)).contains("No test page was sent to this person yet.");
      form(desk, priya + "/test", "channel=SMS", 303);
      desk.forward(Duration.ofSeconds(5));
      assertThat(page(desk, priya + "/tests"))
          .contains("test page by text", "sent, waiting for an answer");
      desk.phones.readAll();
      assertThat(page(desk, "/settings/contacts?client=harlow"))
          .contains("Priya Nair", "never answered yet", "+1614•••0111");
      form(desk, "/settings/contacts/harlow/nobody/test", "channel=SMS", 404);
    }
  }

  @Test
  void the_overview_shows_carriers_and_gives_a_backup_to_a_form_of_its_own_session_alone() {
    try (Desk desk = Desk.open(folder)) {
      assertThat(page(desk, "/settings"))
          .contains("Harlow Precision Parts", "text and call, from +15005550006", "Works")
          .contains("kept for ever", "href=\"/settings/account\"", "href=\"/settings/people\"");
      HttpResponse<String> signedIn = desk.send(post(desk, "/sign-in", "token=" + Service.ADMIN));
      String cookie =
          signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
      HttpRequest.Builder stranger = posted(desk, "/settings/backup", "csrf=wrong");
      assertThat(desk.send(stranger.header("Cookie", cookie).build()).statusCode()).isEqualTo(403);
      HttpRequest.Builder own = posted(desk, "/settings/backup", "csrf=");
      HttpResponse<String> backup =
          desk.send(own.header("Authorization", "Bearer " + Service.ADMIN).build());
      assertThat(backup.statusCode()).isEqualTo(200);
      assertThat(backup.headers().firstValue("Content-Type")).contains("application/zip");
    }
  }

  private static String page(Desk desk, String path) {
    HttpResponse<String> answer = desk.send("GET", path, "", Service.ADMIN);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body().replaceAll("\\s+", " ");
  }

  private static String form(Desk desk, String path, String fields, int status) {
    HttpRequest request =
        posted(desk, path, fields).header("Authorization", "Bearer " + Service.ADMIN).build();
    HttpResponse<String> answer = desk.send(request);
    desk.service.settle();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body().replaceAll("\\s+", " ");
  }

  private static HttpRequest post(Desk desk, String path, String fields) {
    return posted(desk, path, fields).build();
  }

  private static HttpRequest.Builder posted(Desk desk, String path, String fields) {
    return HttpRequest.newBuilder(desk.here(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(fields));
  }
}
