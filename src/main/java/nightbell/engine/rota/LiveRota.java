package nightbell.engine.rota;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.engine.Chore;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.RotaChanges;
import nightbell.engine.Store;
import nightbell.engine.rota.RotaAnswer.Added;
import nightbell.engine.rota.RotaAnswer.Contradicts;
import nightbell.engine.rota.RotaAnswer.Wrong;
import nightbell.oncall.Away;
import nightbell.oncall.Changes;
import nightbell.oncall.ScheduleOverride;

/**
 * Overrides and absences, kept in memory for those who decide. A change counts here as soon as it
 * is committed, and in other processes with their next sweep. Thread-safe.
 */
public final class LiveRota implements RotaChanges, Chore {
  private static final int TRIES = 5;

  private final Rota rota;
  private final Matrices matrices;
  private final Clock clock;
  private volatile Known known = new Known(-1, List.of(), List.of());

  /** Takes up what is on record. */
  public LiveRota(Rota rota, Matrices matrices, Clock clock) {
    this.rota = rota;
    this.matrices = matrices;
    this.clock = clock;
    run();
  }

  @Override
  public Changes of(ClientId client) {
    return known.of(client);
  }

  @Override
  public long revision() {
    return known.revision;
  }

  @Override
  public Instant changedAt() {
    return known.changedAt;
  }

  /** Follows the database. */
  @Override
  public synchronized void run() {
    long revision = rota.revision();
    if (revision != known.revision) {
      known = new Known(revision, rota.overrides(), rota.absences());
    }
  }

  /** All overrides, those that were ended too, oldest record first. */
  public List<Kept<ScheduleOverride>> overrides() {
    return rota.overrides();
  }

  /** All absences, those that were ended too, oldest record first. */
  public List<Kept<Away>> absences() {
    return rota.absences();
  }

  List<Swap> swaps() {
    return rota.swaps();
  }

  /** Puts somebody on a schedule in place of whoever would stand there, or takes somebody off. */
  public RotaAnswer<ScheduleOverride> override(RotaWish wish, Actor by) {
    return override(wish, by, matrices);
  }

  /** The same; warns of what these matrices know only. */
  public RotaAnswer<ScheduleOverride> override(RotaWish wish, Actor by, Matrices told) {
    return add(RotaSort.OVERRIDE, wish, by, told);
  }

  /** The swap of which this override is a half; the two end together, by the swap. */
  public Optional<Swap> swapOf(String override) {
    return swaps().stream().filter(swap -> swap.holdsBy(override)).findFirst();
  }

  /** Takes somebody out of every slot and step. */
  public RotaAnswer<Away> away(RotaWish wish, Actor by) {
    return add(RotaSort.AWAY, wish, by, matrices);
  }

  /** Ends an override, which stays on record; again changes nothing. False if there is none. */
  public boolean endOverride(String id, Actor by) {
    return end(RotaSort.OVERRIDE, id, by);
  }

  /** Ends an absence, which stays on record; again changes nothing. False if there is none. */
  public boolean endAway(String id, Actor by) {
    return end(RotaSort.AWAY, id, by);
  }

  private <T> RotaAnswer<T> add(RotaSort<T> sort, RotaWish wish, Actor by, Matrices told) {
    RotaCheck check = check(wish);
    if (!check.faults().isEmpty()) {
      return new Wrong<>(check.faults());
    }
    RotaAnswer<T> answer = change(session -> add(session, sort, check, by));
    return answer instanceof Added<T> added
        ? new Added<>(added.kept(), warnings(sort, check, added.kept().change(), told))
        : answer;
  }

  private <T> boolean end(RotaSort<T> sort, String id, Actor by) {
    return change(
        session -> {
          Optional<Kept<T>> found = sort.shelf(session).find(id);
          found.ifPresent(kept -> end(session, sort, kept, by));
          return found.isPresent();
        });
  }

  RotaCheck check(RotaWish wish) {
    return new RotaCheck(wish, matrices, now());
  }

  /** Adds a checked wish within a transaction, unless it contradicts a record. */
  <T> RotaAnswer<T> add(Rota.Session session, RotaSort<T> sort, RotaCheck check, Actor by) {
    ClientId client = check.client();
    Optional<Contradicts<T>> other =
        new Contradiction(session, check.wish(), check.matrices()).find(client);
    if (other.isPresent()) {
      return other.get();
    }
    Instant now = now();
    T made = sort.make(check.wish(), session.nextNumber(), by, now);
    sort.shelf(session).insert(client, made);
    session.append(now, client, sort.added(made, by));
    return new Added<>(new Kept<>(client, made, null, null), List.of());
  }

  /** Ends a record within a transaction; again changes nothing. */
  <T> void end(Rota.Session session, RotaSort<T> sort, Kept<T> kept, Actor by) {
    Instant now = now();
    if (sort.shelf(session).end(sort.id(kept.change()), now, by.name())) {
      session.append(now, kept.client(), sort.ended(kept.change(), by));
    }
  }

  /** What a change that counts already leaves empty, and for whom it makes too much. */
  <T> List<String> warnings(RotaSort<T> sort, RotaCheck check, T made, Matrices told) {
    RotaWish wish = check.wish();
    Stream<String> empty =
        check.matrices().stream()
            .map(
                matrix ->
                    new RotaWarnings(matrix, of(matrix.client().id()), wish.from(), wish.to()))
            .flatMap(warnings -> sort.warnings(warnings, made).stream());
    return Stream.concat(empty, sort.strains(told, this, made).stream()).distinct().toList();
  }

  /** Runs a transaction, again if another came first, and follows it. */
  <T> T change(Function<Rota.Session, T> work) {
    for (int tries = 1; ; tries++) {
      try {
        T result = rota.change(work);
        run();
        return result;
      } catch (Store.Conflict e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** What is on record as of a revision; worked out once for each client. */
  private static final class Known {
    private final long revision;
    private final List<Kept<ScheduleOverride>> overrides;
    private final List<Kept<Away>> absences;
    private final Instant changedAt;
    private final Map<ClientId, Changes> byClient = new ConcurrentHashMap<>();

    Known(long revision, List<Kept<ScheduleOverride>> overrides, List<Kept<Away>> absences) {
      this.revision = revision;
      this.overrides = overrides;
      this.absences = absences;
      this.changedAt =
          Stream.concat(
                  overrides.stream().map(kept -> last(kept.change().at(), kept)),
                  absences.stream().map(kept -> last(kept.change().at(), kept)))
              .max(Comparator.naturalOrder())
              .orElse(Instant.EPOCH);
    }

    private static Instant last(Instant at, Kept<?> kept) {
      return kept.endedAt() == null ? at : kept.endedAt();
    }

    Changes of(ClientId client) {
      return byClient.computeIfAbsent(
          client,
          id ->
              new Changes(
                  held(overrides, id, ScheduleOverride::until).stream()
                      .filter(override -> override.from().isBefore(override.to()))
                      .toList(),
                  held(absences, id, Away::until).stream()
                      .filter(away -> away.from().isBefore(away.to()))
                      .toList()));
    }

    private static <T> List<T> held(
        List<Kept<T>> all, ClientId client, BiFunction<T, Instant, T> until) {
      return all.stream()
          .filter(kept -> kept.isFor(client))
          .map(
              kept ->
                  kept.endedAt() == null
                      ? kept.change()
                      : until.apply(kept.change(), kept.endedAt()))
          .toList();
    }
  }
}
