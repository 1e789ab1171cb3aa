package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails to people outside of incidents. A notice is a row before it is sent, and there is one for
 * each name for ever; what a crash or a carrier left undone is tried again, for most of a day, with
 * the same Message-ID. Thread-safe; nothing here waits for a carrier but its own thread.
 */
public final class Notices implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  /** A try that is not over by then was cut off: a request ends within 10 s. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int TRIES = 24;
  private static final int AT_ONCE = 500;

  private final Outbox outbox;
  private final Clock clock;
  private final List<Sender> senders;
  private final Set<String> inHand = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor worker = SendThreads.ofName("notices", 1);

  public Notices(Outbox outbox, Clock clock, List<Sender> senders) {
    this.outbox = outbox;
    this.clock = clock;
    this.senders = senders.stream().filter(one -> one.channel() == Channel.EMAIL).toList();
  }

  /**
   * Tells a person something by mail, once for each name.
   *
   * @param name at most 300 characters that say what it is, for whom and when
   * @return false if this name was told before; then nothing is done
   */
  public boolean tell(
      String name, @Nullable ClientId client, Person person, String subject, String text) {
    Notice notice = Notice.to(person, name, client, subject, text, clock.now());
    boolean hopeless = notice.state() == Notice.State.FAILED;
    boolean news = outbox.add(notice, hopeless ? failure(notice) : null);
    if (news && !hopeless) {
      offer(notice);
    }
    return news;
  }

  /**
   * Answers a mail, in its thread; once for each name.
   *
   * @param thread the Message-IDs that the answer refers to, oldest first
   */
  public void answer(String name, Correspondence.Answer answer, String thread) {
    Notice notice = Notice.answer(name, answer, thread, clock.now());
    if (outbox.add(notice, null)) {
      offer(notice);
    }
  }

  @Override
  public void run() {
    outbox.due(clock.now(), AT_ONCE).forEach(this::offer);
  }

  @Override
  public boolean isIdle() {
    return inHand.isEmpty();
  }

  @Override
  public void stop() throws InterruptedException {
    worker.shutdown();
    worker.getQueue().clear();
    if (!worker.awaitTermination(12, TimeUnit.SECONDS)) {
      LOG.warn("The mail server did not answer in time; its notice is sent again later.");
    }
  }

  private void offer(Notice notice) {
    if (!worker.isShutdown() && inHand.add(notice.name())) {
      worker.execute(() -> guarded(notice));
    }
  }

  private void guarded(Notice notice) {
    try {
      send(notice);
    } catch (RuntimeException e) {
      // The row stays as it is, and the sweep finds it again.
      LOG.error("Could not finish notice {}", notice.name(), e);
    } finally {
      inHand.remove(notice.name());
    }
  }

  private void send(Notice notice) {
    Instant now = clock.now();
    Notice sending = notice.sending(now.plus(LEASE));
    if (outbox.update(sending, notice.attempt(), null, now)) {
      Notice after = after(sending, deliver(sending), clock.now());
      outbox.update(after, sending.attempt(), entry(after), clock.now());
    }
  }

  private Delivery deliver(Notice notice) {
    if (senders.isEmpty()) {
      return new Delivery.Refused("no carrier for mail");
    }
    try {
      return senders.get(0).send(notice);
    } catch (Throwable e) {
      // An edge: whatever a carrier's library throws, the notice must not be lost with the thread.
      LOG.error("Sending notice {} failed", notice.name(), e);
      return new Delivery.Unknown("Sending failed: " + e);
    }
  }

  /** What is not known to have arrived goes again: its Message-ID tells the copies apart. */
  private static Notice after(Notice sending, Delivery delivery, Instant now) {
    if (delivery instanceof Delivery.Accepted accepted) {
      return sending.sent(accepted.carrierId(), now);
    }
    String error = String.valueOf(delivery.error());
    boolean hopeless = delivery instanceof Delivery.Refused || sending.attempt() >= TRIES;
    return hopeless ? sending.failed(error, now) : sending.postponed(error, next(sending, now));
  }

  private static Instant next(Notice sending, Instant now) {
    Duration wait = Duration.ofMinutes(1L << Math.min(sending.attempt() - 1, 6));
    return now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
  }

  private static @Nullable Entry entry(Notice notice) {
    return switch (notice.state()) {
      case SENT -> entry(Kind.NOTICE_SENT, notice, "the mail server took it.");
      case FAILED -> failure(notice);
      case QUEUED, SENDING -> null;
    };
  }

  private static Entry failure(Notice notice) {
    return entry(Kind.NOTICE_FAILED, notice, notice.error() + ".");
  }

  private static Entry entry(Kind kind, Notice notice, String what) {
    String text = "Mail to " + notice.person() + ", \"" + notice.subject() + "\": " + what;
    Map<String, String> data = Map.of("notice", notice.name(), "person", notice.person().value());
    return new Entry(kind, Actor.NIGHTBELL, Channel.EMAIL, text, data);
  }
}
