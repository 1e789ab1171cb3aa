package nightbell.ops;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nightbell.engine.life.Poster;
import org.jspecify.annotations.Nullable;

/**
 * Posts the self-test's alert to the service's own public port, over HTTP as any tool does. It ends
 * soon, whatever becomes of it.
 */
public final class OwnIntake implements Poster {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int ACCEPTED = 202;

  private final Supplier<URI> service;
  private final String key;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * Posts nothing yet.
   *
   * @param key the intake key of the self-test
   */
  public OwnIntake(Supplier<URI> service, String key) {
    this.service = service;
    this.key = key;
  }

  @Override
  public CompletionStage<Optional<String>> post(String id) {
    String body =
        """
        {"id": "%s", "title": "self-test, all is well, nothing to do", "severity": "test",
         "source": "nightbell"}"""
            .formatted(id);
    HttpRequest request =
        HttpRequest.newBuilder(service.get().resolve("/v1/alerts"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.sendAsync(request, BodyHandlers.discarding())
        .orTimeout(PATIENCE.toSeconds() + 5, TimeUnit.SECONDS)
        .handle(OwnIntake::outcome);
  }

  private static Optional<String> outcome(
      @Nullable HttpResponse<Void> answer, @Nullable Throwable failed) {
    if (answer == null) {
      return Optional.of("its own intake does not answer (" + failed + ")");
    }
    return answer.statusCode() == ACCEPTED
        ? Optional.empty()
        : Optional.of("its own intake answers " + answer.statusCode());
  }
}
