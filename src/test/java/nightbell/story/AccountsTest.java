package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import nightbell.CommandLine;
import nightbell.Service;
import nightbell.engine.accounts.TimeCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people come to their accounts, lose passwords, and are let go. */
class AccountsTest {
  private static final String LINK = "(http://[^\\s<\"]+/sign-in/password/[A-Za-z0-9_-]+)";
  private static final String FIRST = "seven lamps at night";
  private static final String SECOND = "eight lamps at night";
  @TempDir Path folder;

  @Test
  void dana_is_invited_signs_in_over_a_restart_loses_the_password_and_is_let_go() {
    try (Desk desk = Desk.open(folder)) {
      Browser dana = new Browser(desk);
      String invited = invite(desk);
      String mailed = desk.phones.of("dana").expectMail("Your account at Nightbell").text();
      assertThat(Browser.found(mailed.replace("=\r\n", ""), LINK)).isEqualTo(invited);
      String path = Browser.path(invited);
      assertThat(dana.get(path).body()).contains("Choose your password", "dana@harlow.example");
      assertThat(dana.post(path, "password", FIRST, "again", "other").body())
          .contains("The two passwords are not the same.");
      assertThat(dana.post(path, "password", FIRST, "again", FIRST).statusCode()).isEqualTo(200);
      assertThat(dana.get(path).statusCode()).as("used").isEqualTo(404);

      assertThat(dana.enters("dana@harlow.example", "wrong", "")).isFalse();
      assertThat(dana.enters("Dana@Harlow.Example", FIRST, "")).isTrue();
      assertThat(dana.get("/settings/account").body()).contains("In the record you are", "dana");
      desk.service.stop();
      desk.service.start();
      assertThat(dana.get("/settings/account").statusCode()).isEqualTo(200);

      Browser thief = Browser.stolen(dana);
      assertThat(thief.get("/settings/account").statusCode()).isEqualTo(200);
      Browser other = new Browser(desk);
      HttpResponse<String> unknown = other.post("/sign-in/forgot", "email", "nobody@x.example");
      HttpResponse<String> known = other.post("/sign-in/forgot", "email", "dana@harlow.example");
      assertThat(known.body()).isEqualTo(unknown.body());
      String reset =
          Browser.found(
              desk.phones.of("dana").expectMail("A new password").text().replace("=\r\n", ""),
              LINK);
      other.post(Browser.path(reset), "password", SECOND, "again", SECOND);
      assertThat(thief.get("/settings/account").statusCode()).as("signed out").isEqualTo(303);
      assertThat(other.enters("dana@harlow.example", FIRST, "")).isFalse();
      assertThat(other.enters("dana@harlow.example", SECOND, "")).isTrue();

      secondStep(desk, other);
      String token = token(other);
      assertThat(status(desk, "GET", "/api/v1/incidents", token)).isEqualTo(200);
      assertThat(status(desk, "POST", "/api/v1/tokens", token)).as("reads only").isEqualTo(403);
      assertThat(status(desk, "DELETE", "/api/v1/users/u-dana", Service.ADMIN)).isEqualTo(204);
      assertThat(status(desk, "GET", "/api/v1/incidents", token)).isEqualTo(401);
      assertThat(other.get("/settings/account").statusCode()).isEqualTo(303);
      assertThat(other.enters("dana@harlow.example", SECOND, "")).isFalse();
      assertThat(desk.service.recorded())
          .anyMatch(line -> line.startsWith("account-invited: "))
          .anyMatch(line -> line.startsWith("signed-in: Signed in by password"))
          .anyMatch(line -> line.startsWith("reset-sent: "))
          .anyMatch(line -> line.startsWith("second-step-changed: "))
          .anyMatch(line -> line.startsWith("token-created: "))
          .anyMatch(line -> line.startsWith("account-disabled: "))
          .noneMatch(line -> line.contains(SECOND) || line.contains(token));
    }
  }

  private static String invite(Desk desk) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        CommandLine.user(
            desk.here("/"),
            print,
            "invite",
            "config.yml",
            "Dana@harlow.example",
            "--name",
            "Dana Ruiz",
            "--role",
            "manager",
            "--side",
            "internal",
            "--client",
            "harlow",
            "--json");
    desk.service.settle();
    assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
    JsonNode made = Desk.read(out.toString(StandardCharsets.UTF_8));
    assertThat(made.path("state").asText()).isEqualTo("invited");
    return made.path("link").asText();
  }

  private static void secondStep(Desk desk, Browser dana) {
    String page = dana.get("/settings/account/second-step").body();
    assertThat(page).contains("<svg", "viewBox");
    String secret = Browser.found(page, "name=\"secret\" value=\"([A-Z2-7]+)\"");
    String code = TimeCodes.at(secret, desk.service.time().now());
    String path = "/settings/account/second-step";
    String done = dana.form(path, "secret", secret, "code", code, "old", SECOND).body();
    String recovery = Browser.found(done, "<li><code>([0-9a-f-]{17})</code>");
    Browser again = new Browser(desk);
    assertThat(again.enters("dana@harlow.example", SECOND, code)).as("used").isFalse();
    assertThat(again.enters("dana@harlow.example", SECOND, recovery)).isTrue();
  }

  private static String token(Browser dana) {
    String page =
        dana.form(
                "/settings/account/tokens",
                "name",
                "a script",
                "role",
                "responder",
                "days",
                "30",
                "readOnly",
                "yes")
            .body();
    assertThat(dana.get("/settings/account").body()).contains("a script").doesNotContain("nbt_");
    return Browser.found(page, "(nbt_[A-Za-z0-9_-]+)");
  }

  private static int status(Desk desk, String method, String path, String bearer) {
    return desk.send(method, path, "", bearer).statusCode();
  }

  @Test
  void the_first_administrator_makes_an_own_account_and_invites_on_the_page() {
    try (Desk desk = Desk.open(folder)) {
      Browser first = new Browser(desk);
      first.post("/sign-in", "token", Service.ADMIN);
      assertThat(first.get("/settings/people").body()).contains("Nobody has an account yet");
      assertThat(
              first
                  .form(
                      "/settings/account/create",
                      "name",
                      "Ruth",
                      "email",
                      "ruth@brightwater.example",
                      "password",
                      FIRST,
                      "again",
                      FIRST)
                  .body())
          .contains("Your account is made.");
      String before = first.cookie();
      assertThat(first.enters("ruth@brightwater.example", FIRST, "")).isTrue();
      assertThat(first.cookie())
          .as("a new session, and the one before is over")
          .isNotEqualTo(before);
      assertThat(first.get("/settings/account").body()).contains("<strong>ruth</strong>");
      assertThat(
              first
                  .form(
                      "/settings/people/invite",
                      "name",
                      "Lee <b>",
                      "email",
                      "lee@harlow.example",
                      "role",
                      "responder",
                      "side",
                      "internal",
                      "clients",
                      "harlow")
                  .body())
          .contains("/sign-in/password/", "Lee &lt;b&gt;");
      desk.phones.of("lee").expectMail("Your account at Nightbell");
      assertThat(first.post("/settings/people/u-lee/disable").statusCode())
          .as("without the form's sign")
          .isEqualTo(403);
      assertThat(first.form("/settings/people/u-lee/disable").body()).contains("is disabled");
    }
  }

  @Test
  void guessing_is_slowed_by_account_and_no_other_site_signs_a_visitor_in() {
    try (Desk desk = Desk.open(folder)) {
      Browser guess = new Browser(desk);
      String unknown =
          guess.post("/sign-in", "email", "a@x.example", "password", "x", "code", "").body();
      assertThat(unknown).contains("This e-mail address, password or code is not right.");
      for (int i = 0; i < 9; i++) {
        assertThat(guess.enters("a@x.example", "x", "")).isFalse();
      }
      HttpResponse<String> slowed =
          guess.post("/sign-in", "email", "A@x.example ", "password", "x", "code", "");
      assertThat(slowed.statusCode()).isEqualTo(429);
      desk.forward(Duration.ofMinutes(2));
      assertThat(guess.post("/sign-in", "email", "a@x.example", "password", "x").statusCode())
          .as("the account still waits")
          .isEqualTo(429);
      desk.forward(Duration.ofMinutes(14));
      assertThat(guess.post("/sign-in", "email", "a@x.example", "password", "x").statusCode())
          .isEqualTo(403);
      Browser admin = new Browser(desk);
      String[] foreign = {"Origin", "https://evil.example"};
      assertThat(admin.from(foreign, "/sign-in", "token", Service.ADMIN).statusCode())
          .isEqualTo(403);
      String[] fetched = {"Sec-Fetch-Site", "cross-site"};
      assertThat(admin.from(fetched, "/sign-in", "token", Service.ADMIN).statusCode())
          .isEqualTo(403);
      assertThat(admin.cookie()).isEmpty();
      String[] own = {"Origin", desk.here("").toString()};
      assertThat(admin.from(own, "/sign-in", "token", Service.ADMIN).statusCode()).isEqualTo(303);
      for (int i = 0; i < 3; i++) {
        guess.post("/sign-in/forgot", "email", "a@x.example");
      }
      assertThat(guess.post("/sign-in/forgot", "email", "a@x.example").statusCode()).isEqualTo(429);
    }
  }
}
