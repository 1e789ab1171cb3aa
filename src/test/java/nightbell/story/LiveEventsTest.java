package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes is told to who reads it, within a second, and to nobody twice or never. */
class LiveEventsTest {
  private static final long SECOND = 1000;
  @TempDir Path folder;

  @Test
  void what_changes_is_told_within_a_second_and_nothing_is_missed_between() {
    try (Desk desk = Desk.open(folder)) {
      int first;
      String last;
      try (EventStream events = EventStream.open(desk, "")) {
        assertThat(events.answer().statusCode()).isEqualTo(200);
        assertThat(events.answer().headers().firstValue("Content-Type").orElse(""))
            .startsWith("text/event-stream");
        assertThat(events.answer().headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(events.answer().headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(events.answer().headers().firstValue("Cache-Control")).contains("no-store");
        first = desk.post(Desk.alert("erp-db-1", "critical"));
        JsonNode opened = events.next(is("opened", first), SECOND);
        assertThat(opened.path("client").asText()).isEqualTo("harlow");
        assertThat(opened.path("at").asText()).endsWith("Z");
        last = events.last();
      }
      int second = desk.post(Desk.alert("erp-db-2", "critical"));
      desk.phones.readAll();
      try (EventStream again = EventStream.open(desk, "", last)) {
        JsonNode next = again.next(event -> true, SECOND);
        assertThat(next.path("seq").asLong()).isEqualTo(Long.parseLong(last) + 1);
        again.next(is("opened", second), SECOND);
        act(desk, second, "acknowledge");
        again.next(is("acknowledged", second), SECOND);
      }
      try (EventStream one = EventStream.open(desk, "?after=0&incident=" + second)) {
        assertThat(one.next(event -> true, SECOND).path("incident").asInt()).isEqualTo(second);
      }
      desk.phones.readAll();
    }
  }

  @Test
  void strangers_read_nothing_and_a_stop_does_not_wait_for_readers() {
    try (Desk desk = Desk.open(folder)) {
      HttpRequest stranger = HttpRequest.newBuilder(desk.here("/api/v1/events")).build();
      assertThat(desk.send(stranger).statusCode()).isEqualTo(401);
      try (EventStream events = EventStream.open(desk, "")) {
        long begun = System.nanoTime();
        desk.service.stop();
        events.expectEnd();
        assertThat(System.nanoTime() - begun).isLessThan(8_000_000_000L);
      }
      desk.service.start();
    }
  }

  private static Predicate<JsonNode> is(String kind, int incident) {
    return event ->
        event.path("kind").asText().equals(kind) && event.path("incident").asInt() == incident;
  }

  private static void act(Desk desk, int number, String action) {
    String path = "/api/v1/incidents/" + number + "/" + action;
    assertThat(desk.send("POST", path, "{}", nightbell.Service.ADMIN).statusCode()).isEqualTo(200);
  }
}
