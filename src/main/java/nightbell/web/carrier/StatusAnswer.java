package nightbell.web.carrier;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import nightbell.engine.Engine.PageReport;

/**
 * The answer to a status report: 204 once it is taken, also for an unknown word or token, since the
 * carrier could do nothing about either; 503 if it could not be taken, so that it may come again.
 */
final class StatusAnswer {
  private StatusAnswer() {}

  static CompletionStage<Response> to(
      Optional<PageReport> report, Function<PageReport, CompletionStage<Boolean>> take) {
    return report
        .map(
            news ->
                Stages.answer(
                    () -> take.apply(news),
                    known -> Response.noContent().build(),
                    () -> Response.status(503).build()))
        .orElseGet(() -> CompletableFuture.completedStage(Response.noContent().build()));
  }
}
