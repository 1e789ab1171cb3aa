package nightbell.engine;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nightbell.audit.Kind;
import nightbell.engine.Ask.State;
import nightbell.oncall.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts questions to people outside of incidents. A question is a row before it is sent, and there
 * is one for each name for ever; what a crash or a carrier left undone is tried again while an
 * answer would still be in time, and what can wait is put off while an incident waits for the
 * person. What is not answered in time is put on record as that. On two nodes at once each is sent
 * once. Thread-safe; only its own threads wait for carriers.
 */
public final class Asking implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  /** A try that is not over by then was cut off: a request ends within 10 s. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final Duration PAUSE = Duration.ofMinutes(2);
  private static final int TRIES = 5;
  private static final int AT_ONCE = 500;

  private final Store store;
  private final Asks asks;
  private final Clock clock;
  private final Map<Channel, Sender> senders = new EnumMap<>(Channel.class);
  private final Set<String> inHand = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor workers = SendThreads.ofName("asks", 3);
  private final SecureRandom random = new SecureRandom();
  private final AskWords words = new AskWords(random);

  public Asking(Store store, Asks asks, Clock clock, List<Sender> senders) {
    this.store = store;
    this.asks = asks;
    this.clock = clock;
    senders.forEach(sender -> this.senders.put(sender.channel(), sender));
  }

  /**
   * Writes a question down, which is put at its instant.
   *
   * @return empty if there is one of this name, or the person has no address on this channel; then
   *     nothing is done
   */
  public Optional<Ask> ask(AskWish wish) {
    String address = wish.person().address(wish.channel());
    if (address == null) {
      return Optional.empty();
    }
    Optional<Ask> made = store.transact(session -> write(session, wish, address));
    made.filter(ask -> !ask.at().isAfter(clock.now())).ifPresent(this::offer);
    return made;
  }

  private Optional<Ask> write(Store.Session session, AskWish wish, String address) {
    Asks.Book book = session.asks();
    Ask ask = words.ask(wish, address, book.to(address, wish.at().minus(AskAnswers.MEMORY)));
    if (!book.insert(ask)) {
      return Optional.empty();
    }
    session.append(clock.now(), ask.client(), null, AskEntries.of(Kind.ASKED, ask, "asked."));
    return Optional.of(ask);
  }

  @Override
  public void run() {
    Instant now = clock.now();
    for (Ask ask : asks.due(now, AT_ONCE)) {
      if (ask.until().isAfter(now)) {
        offer(ask);
      } else if (!inHand.contains(ask.name())) {
        store.transact(session -> close(session, ask.name()));
      }
    }
  }

  @Override
  public boolean isIdle() {
    return inHand.isEmpty();
  }

  @Override
  public void stop() throws InterruptedException {
    workers.shutdown();
    workers.getQueue().clear();
    if (!workers.awaitTermination(12, TimeUnit.SECONDS)) {
      LOG.warn("A carrier did not answer in time; its question is sent again later.");
    }
  }

  private void offer(Ask ask) {
    if (!workers.isShutdown() && inHand.add(ask.name())) {
      workers.execute(() -> guarded(ask.name()));
    }
  }

  private void guarded(String name) {
    try {
      send(name);
    } catch (RuntimeException e) {
      // The row stays as it is, and the sweep finds it again.
      LOG.error("Could not finish question {}", name, e);
    } finally {
      inHand.remove(name);
    }
  }

  private void send(String name) {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Optional<Ask> begun = store.transact(session -> begin(session, name, token));
    if (begun.isPresent()) {
      Delivery delivery = deliver(begun.get(), token);
      store.transact(session -> record(session, begun.get(), delivery));
    }
  }

  /** Takes it for sending, unless another did or nothing is to be done. */
  private Optional<Ask> begin(Store.Session session, String name, String token) {
    Instant now = clock.now();
    Optional<Ask> due =
        session
            .asks()
            .ask(name)
            .filter(ask -> ask.state() == State.QUEUED || ask.state() == State.SENDING)
            .filter(ask -> ask.nextAt() != null && !ask.nextAt().isAfter(now));
    Busy busy = new Busy(session, now);
    due.filter(busy::is).ifPresent(ask -> session.asks().update(AskChange.putOff(ask, now, PAUSE)));
    Optional<Ask> sending =
        due.filter(ask -> !busy.is(ask))
            .map(ask -> AskChange.sending(ask, LoadedMatrices.sha256(token), now.plus(LEASE)));
    sending.ifPresent(session.asks()::update);
    return sending;
  }

  private Delivery deliver(Ask ask, String token) {
    Sender sender = senders.get(ask.channel());
    if (sender == null) {
      return new Delivery.Refused("no carrier for this channel");
    }
    try {
      return sender.send(ask, token);
    } catch (Throwable e) {
      // An edge: whatever a carrier's library throws, the question must not be lost with it.
      LOG.error("Sending question {} failed", ask.name(), e);
      return new Delivery.Unknown("Sending failed: " + e);
    }
  }

  private boolean record(Store.Session session, Ask begun, Delivery delivery) {
    Optional<Ask> found = session.asks().ask(begun.name()).filter(ask -> isStill(ask, begun));
    found.ifPresent(ask -> record(new AskBook(session, clock.now()), ask, delivery));
    return found.isPresent();
  }

  /** A person may be quicker than the carrier's answer to the request. */
  private static boolean isStill(Ask ask, Ask begun) {
    return ask.state() == State.SENDING && ask.attempt() == begun.attempt();
  }

  private static void record(AskBook book, Ask ask, Delivery delivery) {
    if (delivery instanceof Delivery.Accepted accepted) {
      book.sent(ask, accepted.carrierId(), null);
    } else if (delivery instanceof Delivery.Unknown unknown) {
      book.sent(ask, null, unknown.error());
    } else if (delivery instanceof Delivery.Later later && ask.attempt() < TRIES) {
      book.postponed(ask, later.error(), PAUSE);
    } else {
      book.failed(ask, String.valueOf(delivery.error()), delivery.fault());
    }
  }

  private boolean close(Store.Session session, String name) {
    AskBook book = new AskBook(session, clock.now());
    Optional<Ask> found = session.asks().ask(name).filter(ask -> ask.state().waits());
    found.ifPresent(book::tooLate);
    return found.isPresent();
  }
}
