package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.engine.Ask;
import nightbell.engine.Asks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads questions and contacts, each call on its own, without locks. */
final class JdbiAsks implements Asks {
  private final Jdbi jdbi;

  JdbiAsks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Ask> ask(String name) {
    return jdbi.withHandle(db -> new AskTable(db).find(name));
  }

  @Override
  public Optional<Ask> byToken(String tokenHash) {
    return jdbi.withHandle(db -> new AskTable(db).findByToken(tokenHash));
  }

  @Override
  public List<Ask> due(Instant at, int limit) {
    return jdbi.withHandle(db -> new AskTable(db).due(at, limit));
  }

  @Override
  public List<Ask> asks(Filter filter) {
    return jdbi.withHandle(db -> new AskTable(db).list(filter));
  }

  @Override
  public List<Contact> contacts() {
    return jdbi.withHandle(db -> new ContactTable(db).contacts());
  }

  /** One transaction's view. For the one thread that runs the transaction. */
  static final class Book implements Asks.Book {
    private final AskTable asks;
    private final ContactTable contacts;

    Book(Handle db) {
      asks = new AskTable(db);
      contacts = new ContactTable(db);
    }

    @Override
    public boolean insert(Ask ask) {
      boolean news = asks.find(ask.name()).isEmpty();
      if (news) {
        asks.insert(ask);
      }
      return news;
    }

    @Override
    public Optional<Ask> ask(String name) {
      return asks.lock(name);
    }

    @Override
    public Optional<Ask> byToken(String tokenHash) {
      return asks.lockByToken(tokenHash);
    }

    @Override
    public List<Ask> to(String address, Instant since) {
      return asks.lockTo(address, since);
    }

    @Override
    public void update(Ask ask) {
      asks.update(ask);
    }

    @Override
    public void confirm(Contact contact) {
      contacts.confirm(contact);
    }
  }
}
