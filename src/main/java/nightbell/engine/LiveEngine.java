package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.Via;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The engine as it runs: a committer that decides, a dispatcher that sends, timers that wake it,
 * and a sweep that repairs what any of them missed.
 */
public final class LiveEngine implements Engine {
  private static final int CAPACITY = 20_000;

  private final Store store;
  private final Timers timers;
  private final Committer committer;
  private final Dispatcher dispatcher;
  private final Sweep sweep;

  /**
   * Builds the engine; nothing runs before {@link #start()}.
   *
   * @param node this process's name, for pages it was sending when it died
   */
  public LiveEngine(
      Store store,
      Matrices matrices,
      Clock clock,
      Timers timers,
      List<Sender> senders,
      String node) {
    this.store = store;
    this.timers = timers;
    Works works = new Works(clock, new Rules(matrices), new PageWords(), new Acts());
    this.committer = new Committer(store, works, CAPACITY);
    this.dispatcher = new Dispatcher(store, clock, node, senders, this::sent);
    this.sweep = new Sweep(store, clock, node, this::wake, dispatcher::offer);
  }

  /** Begins to take events and wake-ups; pages are not sent before {@link #send()}. */
  public void start() {
    committer.start();
    timers.start(this::wake);
    store.deadlines().forEach(deadline -> timers.arm(deadline.incident(), deadline.at()));
    sweep.takeOver();
  }

  /** Begins to send pages: the server is up, so that carriers can call back. */
  public void send() {
    dispatcher.start();
  }

  /** Takes what is overdue and what was left behind; to be called every few seconds. */
  public void sweep() {
    sweep.run();
  }

  /** Ends in order: what was accepted is decided, what is being sent is recorded. */
  public void stop() throws InterruptedException {
    dispatcher.stop();
    committer.stop();
  }

  /** Whether nothing is waiting to be decided or sent. */
  public boolean isIdle() {
    return committer.idle() && dispatcher.idle() && committer.idle();
  }

  /** How many events wait to be decided. */
  public int waiting() {
    return committer.waiting();
  }

  @Override
  public CompletionStage<List<AlertResult>> accept(
      ClientId client, String sender, List<Alert> alerts) {
    return committer.submit(new AcceptAlerts(client, sender, alerts));
  }

  @Override
  public CompletionStage<Optional<Incident>> act(IncidentNumber incident, Event event) {
    return committer.submit(new ActOn(incident, event));
  }

  @Override
  public CompletionStage<Optional<String>> text(String messageId, String from, String body) {
    return committer.submit(new TakeText(messageId, from, body));
  }

  @Override
  public CompletionStage<Optional<KeyAnswer>> key(String token, String digits) {
    return committer.submit(new PressKey(token, digits, Via.VOICE));
  }

  @Override
  public CompletionStage<Optional<KeyAnswer>> click(String token, String digit) {
    return committer.submit(new PressKey(token, digit, Via.EMAIL));
  }

  @Override
  public CompletionStage<Boolean> report(String token, PageReport report) {
    return committer.submit(new ReportPage(token, report));
  }

  @Override
  public Optional<Paged> paged(String token) {
    return store.transact(
        session ->
            session
                .pageByToken(LoadedMatrices.sha256(token))
                .map(p -> new Paged(p, session.incident(p.incident()).orElseThrow())));
  }

  @Override
  public CompletionStage<Void> note(
      @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry) {
    return committer.submit(new NoteEntry(client, incident, entry)).thenAccept(done -> {});
  }

  private void wake(IncidentNumber incident) {
    committer.offer(new WakeUp(incident));
  }

  private void sent(SendOutcome outcome) {
    committer.put(outcome);
  }

  private final class Acts implements After {
    @Override
    public void wake(IncidentNumber incident, @Nullable Instant at) {
      if (at == null) {
        timers.cancel(incident);
      } else {
        timers.arm(incident, at);
      }
    }

    @Override
    public void send(Page page) {
      dispatcher.offer(page);
    }

    @Override
    public void recall(Page page) {
      if (page.channel() == Channel.VOICE) {
        dispatcher.recall(page);
      }
    }
  }
}
