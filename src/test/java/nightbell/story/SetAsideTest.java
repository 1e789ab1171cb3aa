package nightbell.story;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nightbell.Service;
import nightbell.ops.Secrets;
import nightbell.store.DatabaseSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that somebody spoilt, and what the rest of the night makes of them. */
class SetAsideTest {
  @TempDir Path folder;

  @Test
  void spoilt_rows_are_set_aside_and_told_while_the_rest_go_on_and_can_be_let_go_on()
      throws Exception {
    try (Desk desk = Desk.open(folder)) {
      int spoilt = desk.post(Desk.alert("srv-1", "critical"));
      int whole = desk.post(Desk.alert("srv-2", "critical"));
      desk.forward(ofSeconds(3));
      desk.phones.readAll();
      change("UPDATE incident SET body = '{' || body WHERE number = " + spoilt);
      change("UPDATE page SET kind = 'fax' WHERE incident = " + whole);
      assertThat(desk.get("/api/v1/pages").at("/items")).isNotEmpty();

      desk.forward(ofSeconds(61));
      desk.forward(ofSeconds(2));
      desk.forward(ofSeconds(2));

      JsonNode aside = desk.get("/api/v1/set-aside").at("/items/0");
      assertThat(desk.get("/api/v1/set-aside").at("/items").toString()).contains("\"page\"");
      assertThat(aside.at("/table").asText()).isEqualTo("incident");
      assertThat(aside.at("/id").asText()).isEqualTo(String.valueOf(spoilt));
      assertThat(aside.at("/title").asText()).isEqualTo("DB down");
      assertThat(health(desk).at("/set-aside/message").asText()).contains("incident " + spoilt);
      desk.phones.of("dana").expectMail("set aside incident " + spoilt);
      desk.phones.of("dana").expectSms("set aside incident " + spoilt);
      JsonNode inPlace = desk.get("/api/v1/incidents").at("/items/0");
      assertThat(inPlace.at("/title").asText()).contains("Incident " + spoilt + " is set aside");
      assertThat(inPlace.at("/state").asText()).isEqualTo("open");
      assertThat(desk.incident(whole).at("/state").asText()).isEqualTo("open");

      int again = desk.post(Desk.alert("srv-1", "critical"));
      assertThat(again).as("the problem is told anew").isGreaterThan(whole);
      assertThat(release(desk, spoilt)).isEqualTo(409);
      desk.post(Desk.resolved("srv-1"));
      change("UPDATE incident SET body = SUBSTRING(body FROM 2) WHERE number = " + spoilt);
      assertThat(release(desk, spoilt)).isEqualTo(200);
      desk.forward(ofSeconds(2));

      assertThat(desk.timeline(spoilt)).contains("set-aside", "went-on", "step-started");
      String rest = desk.get("/api/v1/set-aside").at("/items").toString();
      assertThat(rest).doesNotContain("incident\"");
      assertThat(desk.get("/api/v1/audit/verify").at("/ok").asBoolean()).isTrue();
      desk.phones.readAll();
    }
  }

  private static int release(Desk desk, int number) {
    String path = "/api/v1/set-aside/incident/" + number + "/release";
    return desk.send("POST", path, "", Service.ADMIN).statusCode();
  }

  private static JsonNode health(Desk desk) {
    URI there = URI.create("http://127.0.0.1:" + desk.service.adminPort() + "/healthcheck");
    return Desk.read(desk.send(HttpRequest.newBuilder(there).build()).body());
  }

  private void change(String statement) throws Exception {
    Secrets secrets = Secrets.open(folder, Service.ADMIN, Service.KEY);
    DatabaseSettings file =
        DatabaseSettings.embedded(folder.resolve("nightbell"), secrets.databasePassword());
    try (Connection db = DriverManager.getConnection(file.url(), file.user(), file.password());
        Statement sql = db.createStatement()) {
      assertThat(sql.executeUpdate(statement)).as(statement).isPositive();
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }
}
