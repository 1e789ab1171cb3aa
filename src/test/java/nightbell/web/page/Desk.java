package nightbell.web.page;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nightbell.access.Rights;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import nightbell.engine.AlertResult;
import nightbell.engine.Engine;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Page;
import nightbell.engine.Records;
import nightbell.engine.desk.DeskRecords;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.oncall.Channel;
import nightbell.reply.Grammar;
import nightbell.reply.Verb;
import org.jspecify.annotations.Nullable;

/** A service in memory, as the pages need it; it remembers what was asked of it. */
final class Desk implements Engine, Records, DeskRecords, Matrices, Visits {
  final Map<IncidentNumber, Incident> incidents = new LinkedHashMap<>();
  final Map<String, Paged> tokens = new LinkedHashMap<>();
  final List<String> done = new ArrayList<>();
  final List<Entry> noted = new ArrayList<>();
  @Nullable RuntimeException failure;
  @Nullable String key;
  Rights rights = Rights.ALL;

  void put(Incident incident) {
    incidents.put(incident.number(), incident);
  }

  void clear() {
    incidents.clear();
    tokens.clear();
    done.clear();
    noted.clear();
    failure = null;
    key = null;
    rights = Rights.ALL;
  }

  @Override
  public CompletionStage<Optional<Incident>> act(IncidentNumber incident, Event event) {
    if (failure != null) {
      return CompletableFuture.failedFuture(failure);
    }
    done.add(incident + " " + event);
    return CompletableFuture.completedFuture(incident(incident));
  }

  @Override
  public CompletionStage<Optional<KeyAnswer>> click(String token, String digit) {
    Paged paged = tokens.get(token);
    if (paged == null) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    boolean understood = Grammar.key(digit) != Verb.NOTHING;
    if (understood) {
      done.add(token + " " + digit);
    }
    String say = understood ? "412 is yours." : "This digit has no meaning.";
    return CompletableFuture.completedFuture(Optional.of(new KeyAnswer(understood, say, paged)));
  }

  @Override
  public Optional<Paged> paged(String token) {
    return Optional.ofNullable(tokens.get(token));
  }

  @Override
  public CompletionStage<Void> note(
      @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry) {
    noted.add(entry);
    return CompletableFuture.allOf();
  }

  @Override
  public Optional<Incident> incident(IncidentNumber number) {
    return Optional.ofNullable(incidents.get(number));
  }

  @Override
  public Optional<Incident> newest(ClientId client, DedupKey key) {
    return Optional.empty();
  }

  @Override
  public List<Incident> incidents(IncidentFilter filter) {
    return incidents.values().stream().filter(i -> i.state() == filter.state()).toList();
  }

  @Override
  public long lastEvent() {
    return 7;
  }

  @Override
  public Map<State, Integer> counts(Set<ClientId> clients) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    incidents.values().stream()
        .filter(incident -> !incident.isResolved())
        .forEach(incident -> counts.merge(incident.state(), 1, Integer::sum));
    return counts;
  }

  @Override
  public List<Incident> urgent(
      State state, Set<ClientId> clients, List<String> severities, int limit) {
    return incidents.values().stream().filter(i -> i.state() == state).limit(limit).toList();
  }

  @Override
  public Found search(Search search) {
    return new Found(
        incidents.values().stream()
            .filter(i -> search.state() == null || i.state() == search.state())
            .filter(i -> search.clients().isEmpty() || search.clients().contains(i.client()))
            .filter(i -> search.words().stream().allMatch(i.alert().title()::contains))
            .limit(search.limit())
            .toList(),
        null);
  }

  @Override
  public Rights rights(SecurityContext security) {
    return rights;
  }

  @Override
  public List<TrailEvent> timeline(IncidentNumber number) {
    Entry entry =
        new Entry(Kind.REPLIED, new Actor("dana", null), Channel.SMS, "said <b>1</b>", Map.of());
    return List.of(new TrailEvent(1, Night.AT, Night.CLIENT, number, entry));
  }

  @Override
  public List<Page> pages(PageFilter filter) {
    return List.of(Night.page(412));
  }

  @Override
  public Optional<MatrixVersion> version(int number) {
    return Optional.of(new MatrixVersion(number, "", Night.matrix()));
  }

  @Override
  public Actor actor(SecurityContext security) {
    return Actor.ADMIN;
  }

  @Override
  public String token(SecurityContext security) {
    return "form-token";
  }

  @Override
  public void check(SecurityContext security, @Nullable String field) {
    if (!"form-token".equals(field)) {
      throw new ForbiddenException();
    }
  }

  @Override
  public CompletionStage<List<AlertResult>> accept(
      ClientId client, String sender, List<Alert> alerts) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<Optional<String>> text(String messageId, String from, String body) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<Optional<KeyAnswer>> key(String token, String digits) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<Boolean> report(String token, PageReport report) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Rejected> rejected(int limit, long before) {
    return List.of();
  }

  @Override
  public Optional<MatrixVersion> active(ClientId client) {
    return version(1);
  }

  @Override
  public List<MatrixVersion> active() {
    return List.of();
  }

  @Override
  public Loaded load(Offer offer) {
    throw new UnsupportedOperationException();
  }
}
