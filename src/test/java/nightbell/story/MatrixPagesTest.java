package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager looks at the matrix after a night, and mends it. */
class MatrixPagesTest {
  @TempDir Path folder;

  @Test
  void a_gap_stays_on_the_page_until_a_new_version_closes_it() throws IOException {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("gate-1", "critical"));
      desk.phones.readAll();
      assertThat(page(desk, "/")).contains("<a href=\"/matrix/harlow\">Harlow Precision Parts</a>");
      assertThat(page(desk, "/matrix/harlow"))
          .contains("Open gaps</a>: <strong>1</strong>", "/incidents/" + number)
          .contains("Practice: no real phone rings.", "Version 1");

      String gates = "  gates: {name: \"Gates & doors\", match: [\"host:gate-*\"]}\ncategories:";
      String mended =
          sample()
              .replaceFirst("(?m)^categories:", gates)
              .replace("systems: [firewall], ", "systems: [firewall, gates], ");
      HttpResponse<String> put =
          desk.send("PUT", "/api/v1/matrix?client=harlow", mended, Service.ADMIN);
      assertThat(put.statusCode()).as(put.body()).isEqualTo(200);

      assertThat(page(desk, "/matrix/harlow"))
          .contains("Open gaps</a>: none", "Gates &amp; doors", "state replaced");
      assertThat(page(desk, "/matrix/harlow/versions/2"))
          .contains("since <a href=\"/matrix/harlow/versions/1\">version 1</a>")
          .contains("System gates was added", "R06: systems");
      desk.phones.readAll();
    }
  }

  @Test
  void the_pages_explain_as_the_api_does() {
    try (Desk desk = Desk.open(folder)) {
      String alert = "system=plantnet&category=outage&severity=P1&at=";
      JsonNode told =
          desk.get("/api/v1/matrix/explain?client=harlow&" + alert + "2026-11-24T08:14:00Z");
      String page = page(desk, "/matrix/harlow/explain?" + alert + "2026-11-24T02:14");
      told.at("/ruling/sentences")
          .forEach(
              sentence -> assertThat(page).contains(sentence.asText().replace("\"", "&quot;")));
      assertThat(Pattern.compile("<tr><td><time>").matcher(page).results().count())
          .isEqualTo(told.path("timetable").size())
          .isPositive();
      assertThat(page(desk, "/matrix/harlow/coverage")).contains("All is covered");
    }
  }

  @Test
  void who_is_not_signed_in_sees_nothing_and_no_page_runs_a_script() {
    try (Desk desk = Desk.open(folder)) {
      for (String path : new String[] {"", "/harlow", "/harlow/explain", "/harlow/coverage"}) {
        HttpRequest stranger = HttpRequest.newBuilder(desk.here("/matrix" + path)).build();
        HttpResponse<String> answer = desk.send(stranger);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
      }
      HttpResponse<String> page = desk.send("GET", "/matrix/harlow", "", Service.ADMIN);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'self'")
          .doesNotContain("unsafe");
      assertThat(page.body()).doesNotContain("<script", "style=");
      String sheet = "/assets/matrix.css";
      assertThat(page.body()).contains("href=\"" + sheet + "\"");
      assertThat(desk.send("GET", sheet, "", Service.ADMIN).statusCode()).isEqualTo(200);
    }
  }

  private static String page(Desk desk, String path) {
    HttpResponse<String> answer = desk.send("GET", path, "", Service.ADMIN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String sample() throws IOException {
    try (InputStream in = MatrixPagesTest.class.getResourceAsStream("/sample-matrix.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
