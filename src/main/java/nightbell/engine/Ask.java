package nightbell.engine;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * A question that is put to a person on one channel outside of incidents, and that a reply, a key
 * in a call or the form of a mail answers. Its name says what it is for whom and when, so that the
 * same one is never put twice.
 *
 * @param client in whose name it is put
 * @param code names it in texts ({@code T07}); what a text must say to confirm a number
 * @param key what to press in a call or to type into the form
 * @param text the whole text, the spoken sentences, or the mail's body
 * @param at when it is put, or is to be
 * @param until what is not answered by then is on record as unanswered
 * @param nextAt when something is to be done about it, null once it is over
 * @param endedAt when it was answered or given up
 * @param tokenHash SHA-256 (hex) of the token in callback addresses and links; null before sending
 * @param attempt how often sending was begun
 */
public record Ask(
    String name,
    Purpose purpose,
    ClientId client,
    PersonId person,
    Side side,
    Channel channel,
    String address,
    String code,
    String key,
    String subject,
    String text,
    State state,
    Instant at,
    Instant until,
    @Nullable Instant nextAt,
    @Nullable Instant sentAt,
    @Nullable Instant endedAt,
    @Nullable String carrierId,
    @Nullable String error,
    @Nullable String tokenHash,
    int attempt) {

  /** What a question is for. */
  public enum Purpose {
    /** Is this number or address this person's? */
    CONTACT,
    /** Does a page reach this person here? */
    DRILL,
    /** Does this person know that they are on call soon? */
    ON_CALL
  }

  /** Where a question stands. An answer counts after the others, too: late is better than never. */
  public enum State {
    QUEUED,
    SENDING,
    SENT,
    ANSWERED,
    UNANSWERED,
    FAILED;

    /** Whether an answer is still waited for. */
    public boolean waits() {
      return this == QUEUED || this == SENDING || this == SENT;
    }
  }

  /** Whether this person may answer it now: it went out, or may have, and its time is not over. */
  public boolean isOpen(Instant now) {
    return (state == State.SENDING || state == State.SENT) && now.isBefore(until);
  }

  /** Whether a bare 1 by text can mean it; a number is confirmed by its code alone. */
  public boolean takesOne() {
    return purpose != Purpose.CONTACT;
  }
}
