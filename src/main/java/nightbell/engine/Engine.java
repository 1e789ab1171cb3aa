package nightbell.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.Via;
import nightbell.oncall.Person;
import org.jspecify.annotations.Nullable;

/**
 * Takes events in. Every stage completes after what was decided is committed (for alerts and human
 * answers: synced to the disk), with a failure if it could not be; {@link Overloaded} when too much
 * waits already, before anything was done. The same event again changes nothing and answers as
 * before. Thread-safe.
 */
public interface Engine {

  /**
   * Takes alerts of one client, in order; one result for each.
   *
   * @param sender the key's name, for the record
   */
  CompletionStage<List<AlertResult>> accept(ClientId client, String sender, List<Alert> alerts);

  /**
   * The same, counted by where they come from.
   *
   * @param ignored how many things of the same body are no alerts; they are counted beside them
   */
  default CompletionStage<List<AlertResult>> accept(
      Origin origin, List<Alert> alerts, int ignored) {
    return accept(origin.client(), origin.sender(), alerts);
  }

  /** Puts on record, and counts, that a body could not be read. */
  default CompletionStage<Void> reject(Origin origin, Entry entry) {
    return note(origin.client(), null, entry);
  }

  /** As {@link #act}, and on all of its group that nobody has acknowledged. */
  default CompletionStage<Optional<Incident>> actTogether(IncidentNumber incident, Event event) {
    return act(incident, event);
  }

  /**
   * A person's action on an incident by web or API.
   *
   * @return the incident after it, or empty if there is none of this number; fails with {@link
   *     Forbidden} if the incident's state does not allow it
   */
  CompletionStage<Optional<Incident>> act(IncidentNumber incident, Event event);

  /**
   * A text from a person's phone.
   *
   * @param messageId the carrier's name of the text; the same one again gets the same answer
   * @return what to answer, or empty for no answer
   */
  CompletionStage<Optional<String>> text(String messageId, String from, String body);

  /**
   * Keys pressed in the call that this token belongs to.
   *
   * @return what the key did, or empty for an unknown token
   */
  CompletionStage<Optional<KeyAnswer>> key(String token, String digits);

  /** The form of a mail's link, sent with this digit; empty for an unknown token. */
  CompletionStage<Optional<KeyAnswer>> click(String token, String digit);

  /**
   * A carrier's report on a page; reports that are no news change nothing.
   *
   * @return false for an unknown token
   */
  CompletionStage<Boolean> report(String token, PageReport report);

  /** The page and incident behind a token, for showing them. Changes nothing. */
  Optional<Paged> paged(String token);

  /** The question outside of incidents behind a token, for asking it. Changes nothing. */
  default Optional<Ask> asked(String token) {
    return Optional.empty();
  }

  /** A key in a question's call, or what its mail's form says; empty for an unknown token. */
  default CompletionStage<Optional<AskAnswer>> answer(String token, String key, Via via) {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  /** Puts an entry on record that concerns no decision. */
  CompletionStage<Void> note(
      @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry);

  /** A page and its incident. */
  record Paged(Page page, Incident incident) {}

  /**
   * What a carrier says of a page.
   *
   * @param error why it failed, else null
   * @param fault what kind of failure it was
   * @param at when the carrier says that it happened, else null
   */
  record PageReport(
      PageState state,
      @Nullable String carrierId,
      @Nullable String error,
      Fault fault,
      @Nullable Instant at) {
    public PageReport(PageState state, @Nullable String carrierId, @Nullable String error) {
      this(state, carrierId, error, Fault.OTHER, null);
    }

    public PageReport(
        PageState state, @Nullable String carrierId, @Nullable String error, Fault fault) {
      this(state, carrierId, error, fault, null);
    }

    /** The same, with the carrier's own instant. */
    public PageReport happened(@Nullable Instant then) {
      return new PageReport(state, carrierId, error, fault, then);
    }

    /** What of it goes on record as values. */
    Map<String, String> told() {
      Map<String, String> told = new HashMap<>();
      if (carrierId != null) {
        told.put("carrier-id", carrierId);
      }
      if (at != null) {
        told.put("happened", at.toString());
      }
      return told;
    }
  }

  /**
   * What a key or click did.
   *
   * @param say a sentence for the person
   * @param understood false if the key has no meaning; then nothing was changed
   */
  record KeyAnswer(boolean understood, String say, Paged paged) {}

  /** What an answer to a question did, as {@link KeyAnswer}. */
  record AskAnswer(boolean understood, String say, Ask ask) {}

  /** An action that the incident's state does not allow. */
  final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Forbidden(String message) {
      super(message);
    }
  }

  /** Too much waits to be decided; nothing of this was taken. */
  final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Overloaded(String message) {
      super(message);
    }
  }

  /** A person as the actor of an action. */
  static Actor person(Person person) {
    return new Actor(person.id().value(), person.side());
  }
}
