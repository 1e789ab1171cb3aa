package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Ask.Purpose;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/** Questions and contacts on record. Reads what is committed, without locks. */
public interface Asks {

  Optional<Ask> ask(String name);

  /** The question behind a token. */
  Optional<Ask> byToken(String tokenHash);

  /** Questions about which something is to be done at or before this instant, oldest first. */
  List<Ask> due(Instant at, int limit);

  /** Questions, newest first, as the filter says. */
  List<Ask> asks(Filter filter);

  /** Every contact that ever answered. */
  List<Contact> contacts();

  /**
   * Which questions; null means any.
   *
   * @param since only those put at or after this instant
   */
  record Filter(
      @Nullable Purpose purpose,
      @Nullable ClientId client,
      @Nullable PersonId person,
      @Nullable Instant since,
      int limit) {
    /** The same of this client only; null for any. */
    public Filter of(@Nullable ClientId other) {
      return new Filter(purpose, other, person, since, limit);
    }
  }

  /**
   * A number or address that answered.
   *
   * @param how in words: "answered a page", "confirmed by its code"
   */
  record Contact(
      PersonId person, Channel channel, String address, Instant confirmedAt, String how) {}

  /** One transaction's view. What is read here is locked until its end. */
  interface Book {

    /** Writes a new question down; false, and nothing is written, if there is one of its name. */
    boolean insert(Ask ask);

    Optional<Ask> ask(String name);

    Optional<Ask> byToken(String tokenHash);

    /** Questions put to this number or address since then, by whatever channel, newest first. */
    List<Ask> to(String address, Instant since);

    /** Writes a question's state, instants, token, carrier id and error. */
    void update(Ask ask);

    /** Remembers that a contact answered; what is older than what is known changes nothing. */
    void confirm(Contact contact);
  }
}
