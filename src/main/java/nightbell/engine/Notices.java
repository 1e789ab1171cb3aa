package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
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
import nightbell.oncall.Way;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails and texts to people outside of incidents. A notice is a row before it is sent, and there is
 * one for each name for ever; what a crash or a carrier left undone is tried again, for most of a
 * day, a mail with the same Message-ID. A text of which nobody knows whether it left goes once
 * more. Thread-safe; nothing here waits for a carrier but its own thread.
 */
public final class Notices implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  /** A try that is not over by then was cut off: a request ends within 10 s. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int TRIES = 24;

  /** The copies of a text cannot be told apart, so that more than one must be rare. */
  private static final int UNKNOWN_TEXTS = 2;

  private static final int AT_ONCE = 500;

  private final Outbox outbox;
  private final Clock clock;
  private final Map<Channel, Sender> senders = new EnumMap<>(Channel.class);
  private final Set<String> inHand = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor worker = SendThreads.ofName("notices", 1);

  public Notices(Outbox outbox, Clock clock, List<Sender> senders) {
    this.outbox = outbox;
    this.clock = clock;
    senders.forEach(sender -> this.senders.put(sender.channel(), sender));
  }

  /**
   * Tells a person something by mail, once for each name.
   *
   * @param name at most 300 characters that say what it is, for whom and when
   * @return false if this name was told before; then nothing is done
   */
  public boolean tell(
      String name, @Nullable ClientId client, Person person, String subject, String text) {
    return tell(name, client, person, Channel.EMAIL, subject, text);
  }

  /**
   * Tells a person something by mail or text, once for each name whatever the channel.
   *
   * @param text of a text one segment is sent, without what does not fit
   * @return false if this name was told before; then nothing is done
   */
  public boolean tell(
      String name,
      @Nullable ClientId client,
      Person person,
      Channel channel,
      String subject,
      String text) {
    Notice notice = Notice.to(person, channel, name, client, subject, text, clock.now());
    boolean hopeless = notice.state() == Notice.State.FAILED;
    boolean news = outbox.add(notice, hopeless ? failure(notice) : null);
    if (news && !hopeless) {
      offer(notice);
    }
    return news;
  }

  /** The first of a person's channels that can tell: their own order's, else text, then mail. */
  public static Channel first(Person person) {
    return person.ways().values().stream()
        .flatMap(List::stream)
        .map(Way::channel)
        .filter(channel -> channel != Channel.VOICE && person.address(channel) != null)
        .findFirst()
        .orElse(person.sms() == null ? Channel.EMAIL : Channel.SMS);
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

  /** Tells a person what cannot be written down now: once, and whether it arrives is not known. */
  public void unwritten(String name, Person person, Channel channel, String subject, String text) {
    Notice notice = Notice.to(person, channel, name, null, subject, text, clock.now());
    if (notice.state() == Notice.State.QUEUED && !worker.isShutdown() && inHand.add(name)) {
      worker.execute(
          () -> {
            LOG.info("{} to {}: {}", name, person.id(), deliver(notice));
            inHand.remove(name);
          });
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
      LOG.warn("A carrier did not answer in time; its notice is sent again later.");
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
    Sender sender = senders.get(notice.channel());
    if (sender == null) {
      return new Delivery.Refused("no carrier for this channel");
    }
    try {
      return sender.send(notice);
    } catch (Throwable e) {
      // An edge: whatever a carrier's library throws, the notice must not be lost with the thread.
      LOG.error("Sending notice {} failed", notice.name(), e);
      return new Delivery.Unknown("Sending failed: " + e);
    }
  }

  /** What is not known to have arrived goes again: a mail's Message-ID tells copies apart. */
  private static Notice after(Notice sending, Delivery delivery, Instant now) {
    if (delivery instanceof Delivery.Accepted accepted) {
      return sending.sent(accepted.carrierId(), now);
    }
    String error = String.valueOf(delivery.error());
    boolean text = delivery instanceof Delivery.Unknown && sending.channel() != Channel.EMAIL;
    // A carrier that is out of use, or does not know us today, is no reason to give up.
    boolean refused = delivery instanceof Delivery.Refused && !delivery.fault().isOfCarrier();
    boolean hopeless = refused || sending.attempt() >= (text ? UNKNOWN_TEXTS : TRIES);
    return hopeless ? sending.failed(error, now) : sending.postponed(error, next(sending, now));
  }

  private static Instant next(Notice sending, Instant now) {
    Duration wait = Duration.ofMinutes(1L << Math.min(sending.attempt() - 1, 6));
    return now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
  }

  private static @Nullable Entry entry(Notice notice) {
    return switch (notice.state()) {
      case SENT -> entry(Kind.NOTICE_SENT, notice, "the carrier took it.");
      case FAILED -> failure(notice);
      case QUEUED, SENDING -> null;
    };
  }

  private static Entry failure(Notice notice) {
    return entry(Kind.NOTICE_FAILED, notice, notice.error() + ".");
  }

  private static Entry entry(Kind kind, Notice notice, String what) {
    String to = PageWords.channel(notice.channel()) + " to " + notice.person();
    String text = to + ", \"" + notice.subject() + "\": " + what;
    Map<String, String> data = Map.of("notice", notice.name(), "person", notice.person().value());
    return new Entry(kind, Actor.NIGHTBELL, notice.channel(), text, data);
  }
}
