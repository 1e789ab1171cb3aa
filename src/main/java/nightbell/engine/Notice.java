package nightbell.engine;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.reply.Gsm7;
import org.jspecify.annotations.Nullable;

/**
 * A mail or text to one person that belongs to no incident and asks for no answer: a reminder, a
 * digest. Its name says what it is for whom and when ({@code review:harlow:3:due:dana}), so that
 * the same one is never written down twice.
 *
 * @param client whom it is about, or null for all
 * @param channel mail or text
 * @param subject of a mail; what a text is about, for the record
 * @param text a mail's body, or the whole text in the alphabet of texts
 * @param nextAt when it is tried next, null once it is over
 * @param endedAt when it was sent or given up
 * @param carrierId the Message-ID of what was sent, or the carrier's name for the text
 * @param error what went wrong last
 * @param attempt how often sending was begun
 * @param thread the Message-IDs of the mails that this one answers, oldest first, or null
 */
public record Notice(
    String name,
    @Nullable ClientId client,
    PersonId person,
    Channel channel,
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

  /** A new one to a person; without an address it has failed from the beginning. */
  static Notice to(
      Person person,
      Channel channel,
      String name,
      @Nullable ClientId client,
      String subject,
      String text,
      Instant now) {
    String address = person.address(channel);
    return new Notice(
        name,
        client,
        person.id(),
        channel,
        address == null ? "" : address,
        subject,
        channel == Channel.SMS ? Gsm7.fit(text, Gsm7.SEGMENT) : text,
        address == null ? State.FAILED : State.QUEUED,
        now,
        address == null ? null : now,
        address == null ? now : null,
        null,
        address == null ? missing(channel) : null,
        0,
        null);
  }

  /** A new one that answers what a person wrote. */
  static Notice answer(String name, Correspondence.Answer answer, String thread, Instant now) {
    return new Notice(
        name,
        answer.client(),
        answer.person(),
        Channel.EMAIL,
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

  private static String missing(Channel channel) {
    return channel == Channel.EMAIL ? "there is no mail address" : "there is no number";
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
        name, client, person, channel, address, subject, text, next, at, nextTry, end, id, why,
        tries, thread);
  }
}
