package nightbell.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.jspecify.annotations.Nullable;

/** An engine that remembers what it was given and opens an incident for each alert. */
public final class FakeEngine implements Engine {
  final List<Alert> accepted = new ArrayList<>();
  final List<Event> events = new ArrayList<>();
  public final List<Entry> notes = new ArrayList<>();
  final Map<IncidentNumber, Incident> incidents = new TreeMap<>();
  @Nullable RuntimeException failure;
  boolean silent;

  @Override
  public CompletionStage<List<AlertResult>> accept(
      ClientId client, String sender, List<Alert> alerts) {
    if (failure != null) {
      return CompletableFuture.failedFuture(failure);
    }
    if (silent) {
      return new CompletableFuture<>();
    }
    List<AlertResult> results = new ArrayList<>();
    for (Alert alert : alerts) {
      IncidentNumber number = new IncidentNumber(101 + accepted.size());
      accepted.add(alert);
      results.add(new AlertResult(number, AlertResult.What.OPENED, "new"));
    }
    return CompletableFuture.completedFuture(results);
  }

  @Override
  public CompletionStage<Optional<Incident>> act(IncidentNumber incident, Event event) {
    if (failure != null) {
      throw failure;
    }
    events.add(event);
    return CompletableFuture.completedFuture(Optional.ofNullable(incidents.get(incident)));
  }

  @Override
  public CompletionStage<Void> note(
      @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry) {
    notes.add(entry);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<Optional<String>> text(String messageId, String from, String body) {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  public CompletionStage<Optional<KeyAnswer>> key(String token, String digits) {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  public CompletionStage<Optional<KeyAnswer>> click(String token, String digit) {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  public CompletionStage<Boolean> report(String token, PageReport report) {
    return CompletableFuture.completedFuture(false);
  }

  @Override
  public Optional<Paged> paged(String token) {
    return Optional.empty();
  }
}
