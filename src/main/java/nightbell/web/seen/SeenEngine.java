package nightbell.web.seen;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.engine.AlertResult;
import nightbell.engine.Ask;
import nightbell.engine.Engine;
import nightbell.engine.Origin;
import nightbell.engine.Records;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.Via;
import nightbell.web.Whose;
import org.jspecify.annotations.Nullable;

/**
 * The engine for callers who act on incidents in sight. What a token, number or key of its own
 * opens goes on as it is. Thread-safe.
 */
record SeenEngine(Engine all, Records records, Supplier<Rights> sight) implements Engine {

  @Override
  public CompletionStage<List<AlertResult>> accept(
      ClientId client, String sender, List<Alert> alerts) {
    check(client);
    return all.accept(client, sender, alerts);
  }

  @Override
  public CompletionStage<List<AlertResult>> accept(Origin origin, List<Alert> alerts, int ignored) {
    check(origin.client());
    return all.accept(origin, alerts, ignored);
  }

  @Override
  public CompletionStage<Void> reject(Origin origin, Entry entry) {
    check(origin.client());
    return all.reject(origin, entry);
  }

  @Override
  public CompletionStage<Optional<Incident>> act(IncidentNumber incident, Event event) {
    return isSeen(incident) ? all.act(incident, event) : nothing();
  }

  @Override
  public CompletionStage<Optional<Incident>> actTogether(IncidentNumber incident, Event event) {
    return isSeen(incident) ? all.actTogether(incident, event) : nothing();
  }

  @Override
  public CompletionStage<Optional<String>> text(String messageId, String from, String body) {
    return all.text(messageId, from, body);
  }

  @Override
  public CompletionStage<Optional<KeyAnswer>> key(String token, String digits) {
    return all.key(token, digits);
  }

  @Override
  public CompletionStage<Optional<KeyAnswer>> click(String token, String digit) {
    return all.click(token, digit);
  }

  @Override
  public CompletionStage<Boolean> report(String token, PageReport report) {
    return all.report(token, report);
  }

  @Override
  public Optional<Paged> paged(String token) {
    return all.paged(token);
  }

  @Override
  public Optional<Ask> asked(String token) {
    return all.asked(token);
  }

  @Override
  public CompletionStage<Optional<AskAnswer>> answer(String token, String key, Via via) {
    return all.answer(token, key, via);
  }

  @Override
  public CompletionStage<Void> note(
      @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry) {
    return all.note(client, incident, entry);
  }

  private boolean isSeen(IncidentNumber incident) {
    return sight.get().seesAll() || records.incident(incident).isPresent();
  }

  private void check(ClientId client) {
    if (!sight.get().sees(client)) {
      throw Whose.stranger();
    }
  }

  private static CompletionStage<Optional<Incident>> nothing() {
    return CompletableFuture.completedFuture(Optional.empty());
  }
}
