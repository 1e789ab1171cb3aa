package nightbell.story;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.stream.Stream;

/** What came back for an example's request. */
record ToldAnswer(int statusCode, String type, String body) {

  static ToldAnswer of(HttpResponse<String> answer) {
    return new ToldAnswer(answer.statusCode(), type(answer), answer.body());
  }

  /** Reads a stream of events to the end of the first one and hangs up. */
  static ToldAnswer begun(HttpRequest request) {
    try {
      HttpResponse<Stream<String>> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
      try (Stream<String> lines = answer.body()) {
        return new ToldAnswer(answer.statusCode(), type(answer), first(lines.iterator()));
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String first(Iterator<String> lines) {
    StringBuilder read = new StringBuilder();
    boolean event = false;
    while (lines.hasNext()) {
      String line = lines.next();
      if (event && line.isEmpty()) {
        break;
      }
      event |= line.startsWith("data:");
      read.append(line).append('\n');
    }
    return read.toString();
  }

  private static String type(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
  }
}
