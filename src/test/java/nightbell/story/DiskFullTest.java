package nightbell.story;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night in which the disk is full for a while, and has room again. */
class DiskFullTest {
  @TempDir Path folder;

  @Test
  void full_disk_is_told_and_waited_out_and_nothing_that_was_accepted_is_lost() {
    String file = folder.resolve("elsewhere").toString();
    try (Desk desk = Desk.open(folder, "database.url", FullDisk.url(file))) {
      int before = desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      desk.phones.readAll();

      FullDisk.fill(file);
      HttpResponse<String> refused = tryPost(desk, "srv-2");
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      desk.forward(ofSeconds(6));
      desk.phones.of("dana").expectSms("cannot record anything");
      desk.phones.of("dana").expectMail("cannot record anything");
      desk.phones.of("ruth").expectSms("cannot record anything");
      assertThat(health(desk).at("/database-writes/healthy").asBoolean()).isFalse();
      assertThat(health(desk).at("/engine/healthy").asBoolean()).isFalse();
      desk.phones.readAll();
      desk.forward(ofMinutes(2));
      desk.phones.expectNothingMore();
      assertThat(tryPost(desk, "srv-2").statusCode()).isEqualTo(503);

      FullDisk.clear(file);
      HttpResponse<String> taken = tryPost(desk, "srv-2");
      for (int tries = 0; tries < 2_000 && taken.statusCode() == 503; tries++) {
        taken = tryPost(desk, "srv-2");
      }
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
      desk.forward(ofSeconds(2));
      desk.phones.of("dana").expectSms("records again");
      assertThat(desk.timeline(before)).contains("page-sent");
      desk.phones.of("tomas").expectCall();
      assertThat(health(desk).at("/database-writes/healthy").asBoolean()).isTrue();
      assertThat(desk.get("/api/v1/incidents").at("/items")).hasSize(2);
      assertThat(desk.get("/api/v1/audit/verify").at("/ok").asBoolean()).isTrue();
      desk.phones.readAll();
    }
  }

  private static HttpResponse<String> tryPost(Desk desk, String host) {
    return desk.send("POST", "/v1/alerts", Desk.alert(host, "critical"), Service.KEY);
  }

  private static JsonNode health(Desk desk) {
    URI there = URI.create("http://127.0.0.1:" + desk.service.adminPort() + "/healthcheck");
    return Desk.read(desk.send(HttpRequest.newBuilder(there).build()).body());
  }
}
