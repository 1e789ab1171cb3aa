package nightbell.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import nightbell.engine.evidence.Evidence.Wish;

/** The evidence pack of a service that runs on this machine, asked for by its API. */
public record RunningPack(ObjectMapper json, URI service, String token) {

  /**
   * Writes what the service sends.
   *
   * @throws IOException if it refuses, in its words, or does not send all of it
   */
  public void write(Wish wish, OutputStream out) throws IOException {
    String client = wish.client() == null ? "" : "&client=" + escaped(wish.client().value());
    String query = "?from=" + wish.from() + "&to=" + wish.to() + "&mask=" + wish.masked() + client;
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/api/v1/audit/export" + query))
            .header("Authorization", "Bearer " + token)
            .GET()
            .build();
    try {
      HttpResponse<InputStream> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          String detail = json.readTree(body).path("detail").asText("");
          throw new IOException(
              detail.isEmpty() ? "the service answered " + answer.statusCode() : detail);
        }
        body.transferTo(out);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
