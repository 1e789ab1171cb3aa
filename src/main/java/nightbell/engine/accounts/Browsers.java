package nightbell.engine.accounts;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Shows and ends the sessions of browsers: the own ones, and for administrators those of accounts
 * they see to. Refuses with {@link NotAllowed}. Thread-safe.
 */
public final class Browsers {
  private final Ledger ledger;
  private final Consumer<Entry> record;
  private final Clock clock;

  /**
   * Makes it.
   *
   * @param record puts an entry on the trail
   */
  public Browsers(Ledger ledger, Consumer<Entry> record, Clock clock) {
    this.ledger = ledger;
    this.record = record;
    this.clock = clock;
  }

  /** Those that live and that the caller sees, the one seen last first. */
  public List<Session> list(By by) {
    return ledger.sessions().list().stream()
        .filter(session -> !session.isOver(clock.now()) && sees(by, session.account()))
        .toList();
  }

  /** The caller's own. */
  public List<Session> own(By by) {
    return list(by).stream().filter(session -> isOwn(by, session.account())).toList();
  }

  /** Ends one. */
  public void end(By by, String id) {
    Session session =
        list(by).stream()
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseThrow(() -> NotAllowed.unknown("There is no session of this id."));
    if (ledger.sessions().end(session.hash())) {
      note(by, session.account(), "A session from " + session.address() + " ended");
    }
  }

  /** Ends all of the caller's own but this one; says how many. */
  public int endOthers(By by, @Nullable String kept) {
    int ended = ledger.sessions().endAll(by.account(), kept);
    if (ended > 0) {
      note(by, by.account(), "All other sessions ended: " + ended);
    }
    return ended;
  }

  /** Ends all of an account that the caller sees to; says how many. */
  public int endAllOf(By by, Account account) {
    if (!by.sees(account)) {
      throw NotAllowed.unknown("There is no account of this id.");
    }
    int ended = ledger.sessions().endAll(account.id(), null);
    if (ended > 0) {
      note(by, account.id(), "All sessions of " + account.name() + " ended: " + ended);
    }
    return ended;
  }

  private void note(By by, @Nullable String account, String text) {
    Map<String, String> data = account == null ? Map.of() : Map.of("account", account);
    record.accept(new Entry(Kind.SESSION_ENDED, by.actor(), null, text, data));
  }

  private static boolean isOwn(By by, @Nullable String account) {
    return account == null ? by.account() == null : by.isOwn(account);
  }

  private boolean sees(By by, @Nullable String account) {
    if (account == null) {
      return by.rights().role().covers(Role.ADMINISTRATOR) && by.mayGive(Rights.ALL);
    }
    return by.isOwn(account) || ledger.accounts().byId(account).filter(by::sees).isPresent();
  }
}
