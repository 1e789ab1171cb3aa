package nightbell.engine;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person that belongs to no incident: a reminder, a digest. Its name says what it is
 * for whom and when ({@code review:harlow:3:due:dana}), so that the same one is never written down
 * twice.
 *
 * @param client whom it is about, or null for all
 * @param nextAt when it is tried next, null once it is over
 * @param endedAt when it was sent or given up
 * @param carrierId the Message-ID of what was sent
 * @param error what went wrong last
 * @param attempt how often sending was begun
 * @param thread the Message-IDs of the mails that this one answers, oldest first, or null
 */
public record Notice(
    String name,
    @Nullable ClientId client,
    PersonId person,
    String address,
    String subject,
    String text,
    State state,
    Instant at,
    @Nullable Instant nextAt,
    @Nullable Instant endedAt,
    @Nullable String carrierId,
    @Nullable String error,
    int attempt,
    @Nullable String thread) {

  /** Where a notice stands. */
  public enum State {
    QUEUED,
    SENDING,
    SENT,
    FAILED
  }

  /** A new one to a person; without a mail address it has failed from the beginning. */
  static Notice to(
      Person person,
      String name,
      @Nullable ClientId client,
      String subject,
      String text,
      Instant now) {
    String mail = person.email();
    return new Notice(
        name,
        client,
        person.id(),
        mail == null ? "" : mail,
        subject,
        text,
        mail == null ? State.FAILED : State.QUEUED,
        now,
        mail == null ? null : now,
        mail == null ? now : null,
        null,
        mail == null ? "there is no mail address" : null,
        0,
        null);
  }

  /** A new one that answers what a person wrote. */
  static Notice answer(String name, Correspondence.Answer answer, String thread, Instant now) {
    return new Notice(
        name,
        answer.client(),
        answer.person(),
        answer.address(),
        answer.subject(),
        answer.text(),
        State.QUEUED,
        now,
        now,
        null,
        null,
        null,
        0,
        thread);
  }

  Notice sending(Instant until) {
    return with(State.SENDING, until, null, null, error, attempt + 1);
  }

  Notice sent(String id, Instant now) {
    return with(State.SENT, null, now, id, null, attempt);
  }

  Notice postponed(String why, Instant until) {
    return with(State.QUEUED, until, null, null, why, attempt);
  }

  Notice failed(String why, Instant now) {
    return with(State.FAILED, null, now, null, why, attempt);
  }

  private Notice with(
      State next,
      @Nullable Instant nextTry,
      @Nullable Instant end,
      @Nullable String id,
      @Nullable String why,
      int tries) {
    return new Notice(
        name, client, person, address, subject, text, next, at, nextTry, end, id, why, tries,
        thread);
  }
}
