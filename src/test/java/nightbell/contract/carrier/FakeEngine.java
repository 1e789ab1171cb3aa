package nightbell.contract.carrier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.engine.AlertResult;
import nightbell.engine.Engine;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;

/** An engine that remembers what it was told and answers as the test says. */
final class FakeEngine implements Engine {
  final Map<String, Paged> pages = new HashMap<>();
  final List<String> heard = new ArrayList<>();
  final List<Entry> notes = new ArrayList<>();
  final Map<String, String> answers = new HashMap<>();
  boolean broken;

  void forget() {
    pages.clear();
    heard.clear();
    notes.clear();
    answers.clear();
    broken = false;
  }

  @Override
  public CompletionStage<Optional<String>> text(String messageId, String from, String body) {
    heard.add("text %s %s [%s]".formatted(messageId, from, body));
    return done(Optional.ofNullable(answers.get(body.strip())));
  }

  @Override
  public CompletionStage<Optional<KeyAnswer>> key(String token, String digits) {
    heard.add("key %s %s".formatted(token, digits));
    String say = answers.get(digits);
    return done(
        Optional.ofNullable(pages.get(token))
            .map(
                paged ->
                    new KeyAnswer(
                        say != null, say == null ? "That key means nothing." : say, paged)));
  }

  @Override
  public CompletionStage<Boolean> report(String token, PageReport report) {
    heard.add(
        "report %s %s %s %s".formatted(token, report.state(), report.carrierId(), report.error()));
    return done(pages.containsKey(token));
  }

  @Override
  public Optional<Paged> paged(String token) {
    if (broken) {
      throw new IllegalStateException("the database is away");
    }
    return Optional.ofNullable(pages.get(token));
  }

  @Override
  public CompletionStage<Void> note(ClientId client, IncidentNumber incident, Entry entry) {
    notes.add(entry);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<List<AlertResult>> accept(
      ClientId client, String sender, List<Alert> alerts) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<Optional<Incident>> act(IncidentNumber incident, Event event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<Optional<KeyAnswer>> click(String token, String digit) {
    throw new UnsupportedOperationException();
  }

  private <T> CompletionStage<T> done(T value) {
    return broken
        ? CompletableFuture.failedFuture(new Overloaded("too much"))
        : CompletableFuture.completedFuture(value);
  }
}
