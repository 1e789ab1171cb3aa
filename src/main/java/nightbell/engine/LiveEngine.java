package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.Via;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The engine as it runs: a committer that decides, a dispatcher that sends, timers that wake it,
 * and a sweep that repairs what any of them missed.
 */
public final class LiveEngine implements Engine {
  private static final int CAPACITY = 20_000;

  /** Room that alerts leave in the queue, so that a storm of them never keeps an answer out. */
  private static final int RESERVED = 2_000;

  private static final String NO_TIMERS = "no wake-ups fire: the sweep alone wakes incidents";

  private final Store store;
  private final Timers timers;
  private final Committer committer;
  private final Accepting accepting;
  private final Dispatcher dispatcher;
  private final Sweep sweep;
  private final IntakeTally tally = new IntakeTally();
  private final List<Chore> chores = new CopyOnWriteArrayList<>();
  private volatile boolean started;

  /** Builds an engine for which everybody stands as the matrices say, at the usual pace. */
  public LiveEngine(
      Store store,
      Matrices matrices,
      Clock clock,
      Timers timers,
      List<Sender> senders,
      String node) {
    this(
        store,
        matrices,
        RotaChanges.NONE,
        SilenceChanges.NONE,
        clock,
        timers,
        new Outlet(senders, Pace.DEFAULT, Alarm.NONE),
        node);
  }

  /**
   * Builds the engine; nothing runs before {@link #start()}.
   *
   * @param node this process's name, for pages it was sending when it died
   */
  public LiveEngine(
      Store store,
      Matrices matrices,
      RotaChanges changes,
      SilenceChanges silences,
      Clock clock,
      Timers timers,
      Outlet outlet,
      String node) {
    this.store = store;
    this.timers = timers;
    Rules rules = new Rules(matrices, changes, silences);
    Works works = new Works(clock, rules, new PageWords(), new Acts());
    this.committer = new Committer(store, works, clock, CAPACITY);
    this.accepting = new Accepting(committer, CAPACITY - RESERVED);
    this.dispatcher = new Dispatcher(store, rules, clock, node, outlet, committer::put);
    this.sweep = new Sweep(store, clock, node, new LiveRepairs(committer, dispatcher));
  }

  /** Takes up a chore; to be called before {@link #start()}. */
  public void add(Chore chore) {
    chores.add(chore);
    sweep.add(chore);
  }

  /** Begins to take events and wake-ups; pages are not sent before {@link #send()}. */
  public void start() {
    committer.start();
    timers.start(new LiveRepairs(committer, dispatcher)::wake);
    store.deadlines().forEach(deadline -> timers.arm(deadline.incident(), deadline.at()));
    sweep.takeOver();
    started = true;
  }

  /** Begins to send pages: the server is up, so that carriers can call back. */
  public void send() {
    dispatcher.start();
  }

  /** Takes what is overdue and what was left behind; to be called every few seconds. */
  public void sweep() {
    sweep.run();
    dispatcher.go();
  }

  /** Looks at all incidents that the silences, as they are now, begin or cease to cover. */
  public CompletionStage<Boolean> reviewSilences() {
    return UnderSilence.review(committer);
  }

  /** Ends in order: what was accepted is decided, what is being sent is recorded. */
  public void stop() throws InterruptedException {
    dispatcher.stop();
    for (Chore chore : chores) {
      chore.stop();
    }
    committer.stop();
    dispatcher.close();
  }

  /** Why events, wake-ups or pages are not taken care of as they should be; empty if they are. */
  public Optional<String> trouble() {
    return committer
        .trouble()
        .or(sweep::trouble)
        .or(dispatcher::trouble)
        .or(() -> started && !timers.isRunning() ? Optional.of(NO_TIMERS) : Optional.empty());
  }

  /** Which carrier does not take pages, and why; empty while all do. */
  public Optional<String> carrierTrouble() {
    return dispatcher.carrierTrouble();
  }

  /** The store's standstill, if nothing can be decided because of one. */
  public Optional<Standstill> standstill() {
    return committer.standstill();
  }

  /** As {@link #note}, but on the disk before the stage completes. */
  public CompletionStage<Void> record(Entry entry) {
    return committer.submit(new NoteEntry(null, null, entry, true)).thenAccept(done -> {});
  }

  /** Lets an incident go on that was set aside; false if it was not. */
  public CompletionStage<Boolean> goOn(IncidentNumber incident, Actor by) {
    return committer.submit(new GoOn(incident, by));
  }

  /** Whether nothing is waiting to be decided or sent. */
  public boolean isIdle() {
    return committer.idle()
        && dispatcher.idle()
        && chores.stream().allMatch(Chore::isIdle)
        && committer.idle();
  }

  /** What mails lead to. */
  public Correspondence correspondence() {
    return new LiveCorrespondence(committer);
  }

  /** How many events wait to be decided. */
  public int waiting() {
    return committer.waiting();
  }

  /** What this process took in since its start, of whatever day. */
  public List<IntakeCount> intakeCounts() {
    return tally.counts();
  }

  @Override
  public CompletionStage<List<AlertResult>> accept(
      ClientId client, String sender, List<Alert> alerts) {
    return accept(new Origin(client, sender, "", ""), alerts, 0);
  }

  @Override
  public CompletionStage<List<AlertResult>> accept(Origin origin, List<Alert> alerts, int ignored) {
    return accepting.accept(origin, alerts, ignored);
  }

  @Override
  public CompletionStage<Optional<Incident>> act(IncidentNumber incident, Event event) {
    return committer.submit(new ActOn(incident, event));
  }

  @Override
  public CompletionStage<Void> reject(Origin origin, Entry entry) {
    return committer.submit(new RejectBody(origin, entry)).thenAccept(done -> {});
  }

  @Override
  public CompletionStage<Optional<Incident>> actTogether(IncidentNumber incident, Event event) {
    return committer.submit(new ActTogether(incident, event));
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

  /** What a carrier says of a page when it is asked; false for an unknown page. */
  public CompletionStage<Boolean> traced(PageId page, PageReport report) {
    return committer.submit(new TracePage(page, report));
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
  public Optional<Ask> asked(String token) {
    return store.transact(session -> session.asks().byToken(LoadedMatrices.sha256(token)));
  }

  @Override
  public CompletionStage<Optional<AskAnswer>> answer(String token, String key, Via via) {
    return committer.submit(new AnswerAsk(token, key, via));
  }

  @Override
  public CompletionStage<Void> note(
      @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry) {
    return committer.submit(new NoteEntry(client, incident, entry, false)).thenAccept(done -> {});
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
    public void counted(IntakeCount count) {
      tally.add(count);
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

    @Override
    public void forget(List<PageId> pages) {
      dispatcher.forget(pages);
    }

    @Override
    public void done() {
      dispatcher.go();
    }
  }
}
