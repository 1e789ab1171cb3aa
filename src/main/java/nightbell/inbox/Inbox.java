package nightbell.inbox;

import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.InboxMarks;
import nightbell.engine.Register;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a mailbox for as long as the service runs: a poll on one thread and one connection, and
 * IDLE on others, which asks for a poll at once when something comes. After a failure it connects
 * anew, with growing pauses.
 */
public final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final Duration SILENT = Duration.ofMinutes(5);

  private final InboxSettings settings;
  private final Pace pace;
  private final InboxRound round;
  private final Clock clock;
  private final ScheduledExecutorService poller = thread("inbox-poll");
  private final ScheduledExecutorService idler = thread("inbox-idle");
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile boolean stopped;
  private volatile @Nullable Instant lastRead;
  private volatile String trouble = "";
  private volatile @Nullable ImapConnection idling;
  private @Nullable ImapConnection polling;
  private int failures;
  private long pauseUntil = System.nanoTime();
  private int idleFailures;

  public Inbox(
      InboxSettings settings,
      Pace pace,
      InboxMarks marks,
      MailRoom room,
      Register register,
      Clock clock) {
    this.settings = settings;
    this.pace = pace;
    this.round = new InboxRound(settings.name(), marks, room, register, clock);
    this.clock = clock;
  }

  /** Begins to read. */
  public void start() {
    lastRead = clock.now();
    long millis = pace.poll().toMillis();
    var unused = poller.scheduleWithFixedDelay(this::poll, 0, millis, TimeUnit.MILLISECONDS);
    idler.execute(this::idle);
  }

  /** Ends after the mail in hand. */
  public void stop() throws InterruptedException {
    stopped = true;
    poller.execute(this::leave);
    poller.shutdown();
    idler.shutdown();
    boolean ended = poller.awaitTermination(5, TimeUnit.SECONDS);
    ImapConnection waiting = idling;
    if (waiting != null) {
      // On a thread of its own: closing waits for a server that may be gone.
      Thread closing = new Thread(waiting::close, "inbox-close");
      closing.setDaemon(true);
      closing.start();
    }
    if (!ended) {
      LOG.warn("The mail server did not answer in time; the mail in hand is read again later.");
    }
  }

  /** Why the mailbox is not read, in words; empty while it is. */
  public Optional<String> trouble() {
    Instant last = lastRead;
    return last == null || last.isAfter(clock.now().minus(SILENT))
        ? Optional.empty()
        : Optional.of("the inbox was last read at " + last + ": " + trouble);
  }

  private void poll() {
    asked.set(false);
    if (stopped || System.nanoTime() - pauseUntil < 0) {
      return;
    }
    try {
      ImapConnection connection = polling;
      if (connection == null || !connection.isOpen()) {
        connection = ImapConnection.open(settings, pace.answer(), true);
        polling = connection;
      }
      round.run(connection.folder());
      lastRead = clock.now();
      failures = 0;
      trouble = "";
    } catch (Engine.Overloaded e) {
      LOG.info("Mails wait: {}", e.getMessage());
    } catch (Throwable e) {
      // An edge: whatever the mail library throws, the next poll must come.
      failed(e);
    }
  }

  private void failed(Throwable e) {
    trouble = String.valueOf(e.getMessage());
    Duration pause = pace.pause(++failures);
    pauseUntil = System.nanoTime() + pause.toNanos();
    LOG.warn("The inbox cannot be read ({}); next try in {} s", trouble, pause.toSeconds());
    LOG.debug("In full:", e);
    leave();
  }

  private void leave() {
    if (polling != null) {
      polling.close();
      polling = null;
    }
  }

  private void ask() {
    if (!stopped && asked.compareAndSet(false, true)) {
      try {
        poller.execute(this::poll);
      } catch (RejectedExecutionException e) {
        LOG.debug("The inbox is being closed", e);
      }
    }
  }

  /** Waits for news on one connection, which ends when nothing was heard for long enough. */
  private void idle() {
    if (stopped) {
      return;
    }
    long begun = System.nanoTime();
    boolean able = true;
    try (ImapConnection connection = ImapConnection.open(settings, pace.renew(), false)) {
      idling = connection;
      able = connection.canIdle();
      connection.folder().addMessageCountListener(news());
      // What came before the waiting begins is told to nobody.
      ask();
      while (able && !stopped) {
        // Not to return at each mail: what comes before the next begin would be told to nobody.
        connection.folder().idle(false);
        ask();
      }
    } catch (Throwable e) {
      // An edge, as above: the next waiting must come.
      LOG.debug("The waiting for mail ended", e);
    }
    idling = null;
    if (able && !stopped) {
      again(System.nanoTime() - begun >= pace.renew().toNanos());
    } else if (!stopped) {
      LOG.info("The mail server does not tell of new mail by itself; the inbox is polled only.");
    }
  }

  private MessageCountAdapter news() {
    return new MessageCountAdapter() {
      @Override
      public void messagesAdded(MessageCountEvent event) {
        ask();
      }
    };
  }

  private void again(boolean lived) {
    idleFailures = lived ? 0 : idleFailures + 1;
    long pause = idleFailures == 0 ? 0 : pace.pause(idleFailures).toMillis();
    try {
      var unused = idler.schedule(this::idle, pause, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("The inbox is being closed", e);
    }
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }
}
