package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nightbell.Service;

/** A reader of the service's events over real HTTP, as a browser is one. */
final class EventStream implements AutoCloseable {
  private static final String END = "end";
  private final HttpResponse<Stream<String>> answer;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  /** The id of the last event that came. */
  private String last = "";

  static EventStream open(Desk desk, String query) {
    return open(desk, query, "");
  }

  static EventStream open(Desk desk, String query, String last) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(desk.here("/api/v1/events" + query))
              .header("Authorization", "Bearer " + Service.ADMIN)
              .header("Accept", "text/event-stream")
              .header("Accept-Encoding", "gzip");
      if (!last.isEmpty()) {
        request.header("Last-Event-ID", last);
      }
      return new EventStream(
          HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private EventStream(HttpResponse<Stream<String>> answer) {
    this.answer = answer;
    Thread reading = new Thread(this::read, "reads-events");
    reading.setDaemon(true);
    reading.start();
  }

  HttpResponse<Stream<String>> answer() {
    return answer;
  }

  String last() {
    return last;
  }

  /** Waits for the next event that fits, at most so long. */
  JsonNode next(Predicate<JsonNode> wanted, long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (true) {
      String line = line(end - System.nanoTime());
      assertThat(line).as("the next event in time").isNotNull().isNotEqualTo(END);
      if (line.startsWith("id: ")) {
        last = line.substring("id: ".length());
      } else if (line.startsWith("data: ")) {
        JsonNode event = Desk.read(line.substring("data: ".length()));
        assertThat(event.path("seq").asText()).isEqualTo(last);
        if (wanted.test(event)) {
          return event;
        }
      }
    }
  }

  /** Waits until the service ends it. */
  void expectEnd() {
    String line = "";
    while (!END.equals(line)) {
      line = line(TimeUnit.SECONDS.toNanos(10));
      assertThat(line).as("the end in time").isNotNull();
    }
  }

  private String line(long nanos) {
    try {
      return lines.poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try {
      answer.body().forEach(lines::add);
    } catch (RuntimeException e) {
      System.out.println("A reader of events was cut off: " + e);
    }
    lines.add(END);
  }

  @Override
  public void close() {
    answer.body().close();
  }
}
