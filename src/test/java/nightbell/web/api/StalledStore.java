package nightbell.web.api;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.engine.Store;
import nightbell.escalation.PageId;
import org.jspecify.annotations.Nullable;

/** A real store whose transactions stand still until they are let go on. */
final class StalledStore implements Store {
  private final Store store;
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile boolean held;

  StalledStore(Store store) {
    this.store = store;
  }

  void stall() {
    gate = new CountDownLatch(1);
  }

  void release() {
    gate.countDown();
  }

  /** Whether somebody stands at the gate. */
  boolean holdsOne() {
    return held;
  }

  @Override
  public <T> T transact(Function<Session, T> work) {
    try {
      held = gate.getCount() > 0;
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return store.transact(work);
  }

  @Override
  public void sync() {
    store.sync();
  }

  @Override
  public boolean claim(PageId page, String node, String tokenHash, Instant at) {
    return store.claim(page, node, tokenHash, at);
  }

  @Override
  public List<Sent> sentTo(String address, Instant since, Instant until) {
    return store.sentTo(address, since, until);
  }

  @Override
  public List<Page> queued(int limit) {
    return store.queued(limit);
  }

  @Override
  public List<Page> stuck(@Nullable String node, Instant begunBefore) {
    return store.stuck(node, begunBefore);
  }

  @Override
  public List<IncidentNumber> due(Instant at, int limit) {
    return store.due(at, limit);
  }

  @Override
  public List<Deadline> deadlines() {
    return store.deadlines();
  }
}
