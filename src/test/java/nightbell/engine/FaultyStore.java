package nightbell.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.PageId;
import org.jspecify.annotations.Nullable;

/** A real store that can be made to fail before it does anything. */
public final class FaultyStore implements Store {
  private final Store store;
  private final Queue<RuntimeException> syncs = new ArrayDeque<>();
  private volatile boolean gone;
  private volatile boolean failClaims;
  public volatile boolean badPageRow;

  /** Once something was claimed nobody can tell any more what was sent lately. */
  public volatile boolean forgetsOnceClaimed;

  private volatile boolean claimed;

  public FaultyStore(Store store) {
    this.store = store;
  }

  /** The database cannot be reached, until it can. */
  public void gone(boolean value) {
    gone = value;
  }

  public void failClaims(boolean value) {
    failClaims = value;
  }

  public synchronized void failSyncs(int times) {
    for (int i = 0; i < times; i++) {
      syncs.add(new IllegalStateException("no space left on device"));
    }
  }

  @Override
  public <T> T transact(Function<Session, T> work) {
    reach();
    return store.transact(work);
  }

  @Override
  public void sync() {
    RuntimeException failure;
    synchronized (this) {
      failure = syncs.poll();
    }
    if (failure != null) {
      throw failure;
    }
    store.sync();
  }

  @Override
  public boolean claim(PageId page, String node, String tokenHash, Instant at) {
    reach();
    if (failClaims) {
      throw new IllegalStateException("timeout trying to lock table PAGE");
    }
    boolean won = store.claim(page, node, tokenHash, at);
    claimed |= won;
    return won;
  }

  @Override
  public List<Sent> sentTo(String address, Instant since, Instant until) {
    reach();
    if (forgetsOnceClaimed && claimed) {
      throw new IllegalStateException("timeout of a query");
    }
    return store.sentTo(address, since, until);
  }

  @Override
  public List<Page> queued(int limit) {
    reach();
    if (badPageRow) {
      throw new IllegalArgumentException("No enum constant PageKind.FAX");
    }
    return store.queued(limit);
  }

  @Override
  public List<Page> stuck(@Nullable String node, Instant begunBefore) {
    reach();
    return store.stuck(node, begunBefore);
  }

  @Override
  public List<IncidentNumber> due(Instant at, int limit) {
    reach();
    return store.due(at, limit);
  }

  @Override
  public List<Deadline> deadlines() {
    reach();
    return store.deadlines();
  }

  private void reach() {
    if (gone) {
      throw new IllegalStateException("the database is gone");
    }
  }
}
