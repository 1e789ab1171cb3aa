package nightbell.engine.reach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nightbell.alert.ClientId;
import nightbell.engine.Ask;
import nightbell.engine.Ask.Purpose;
import nightbell.engine.AskAnswers;
import nightbell.engine.AskWish;
import nightbell.engine.Asking;
import nightbell.engine.Asks;
import nightbell.engine.Chore;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.MatrixVersions;
import nightbell.engine.PageWords;
import nightbell.engine.RotaChanges;
import nightbell.engine.StoredVersion;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;

/**
 * Test pages: to everybody in an active matrix, on each of their channels, at a decent hour of
 * their own, as often as the plan says; and at once when somebody asks for one. Who is away is left
 * in peace, and a client that is new is left alone for a day. Of two nodes one writes each test
 * down.
 */
public final class Drills implements Chore {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration SETTLING = Duration.ofDays(1);
  private static final int MOST = 20_000;

  private final Asking asking;
  private final Asks asks;
  private final Matrices matrices;
  private final MatrixVersions versions;
  private final RotaChanges changes;
  private final Clock clock;
  private final DrillPlan plan;
  private final Map<ClientId, Instant> settled = new ConcurrentHashMap<>();
  private volatile Instant next = Instant.EPOCH;

  public Drills(
      Asking asking,
      Asks asks,
      Matrices matrices,
      MatrixVersions versions,
      RotaChanges changes,
      Clock clock,
      DrillPlan plan) {
    this.asking = asking;
    this.asks = asks;
    this.matrices = matrices;
    this.versions = versions;
    this.changes = changes;
    this.clock = clock;
    this.plan = plan;
  }

  @Override
  public void run() {
    Instant now = clock.now();
    if (plan.off() || now.isBefore(next)) {
      return;
    }
    List<Reachable> timely = timely(now);
    if (!timely.isEmpty()) {
      Set<String> lately = lately(now.minus(plan.every()));
      timely.stream()
          .filter(contact -> lately.add(contact.key()))
          .forEach(
              contact ->
                  ask(contact, Purpose.DRILL, DrillPlan.day(now, contact.zone()).toString(), now));
    }
    next = now.plus(PAUSE);
  }

  /**
   * Tests a person of a client at once, on each of their channels or on these; a test that still
   * waits for its answer is not sent again.
   *
   * @return the tests that wait now
   */
  public List<Ask> test(ClientId client, Person person, Set<Channel> channels) {
    return put(client, person, channels, Purpose.DRILL);
  }

  /** Sends a person the codes that confirm their numbers and addresses, as {@link #test}. */
  public List<Ask> confirm(ClientId client, Person person, Set<Channel> channels) {
    return put(client, person, channels, Purpose.CONTACT);
  }

  /** As {@link #confirm}, but by day, and once for each name: after a change in the matrix. */
  void confirmByDay(ClientId client, Person person, Channel channel, String name) {
    Matrix matrix = matrices.active(client).orElseThrow().matrix();
    for (Reachable one : Reachable.in(matrix, LocalDate.MIN)) {
      if (one.person().id().equals(person.id()) && one.channel() == channel) {
        ask(one, Purpose.CONTACT, name, DrillPlan.decent(clock.now(), one.zone()));
      }
    }
  }

  private List<Ask> put(ClientId client, Person person, Set<Channel> channels, Purpose purpose) {
    Matrix matrix = matrices.active(client).orElseThrow().matrix();
    Instant now = clock.now();
    List<Ask> waiting = new ArrayList<>();
    for (Reachable contact : Reachable.in(matrix, LocalDate.MIN)) {
      if (contact.person().id().equals(person.id()) && channels.contains(contact.channel())) {
        pending(contact, purpose, now).or(() -> ask(contact, purpose, now)).ifPresent(waiting::add);
      }
    }
    return waiting;
  }

  private Optional<Ask> pending(Reachable contact, Purpose purpose, Instant now) {
    Instant since = now.minus(AskAnswers.MEMORY);
    return asks.asks(new Asks.Filter(purpose, null, contact.person().id(), since, MOST)).stream()
        .filter(ask -> Reachable.key(ask).equals(contact.key()))
        .filter(ask -> ask.state().waits() && now.isBefore(ask.until()))
        .findFirst();
  }

  /** Every channel there is. */
  public static Set<Channel> everyChannel() {
    return EnumSet.allOf(Channel.class);
  }

  private Optional<Ask> ask(Reachable contact, Purpose purpose, Instant at) {
    return ask(contact, purpose, at.toString(), at);
  }

  private Optional<Ask> ask(Reachable contact, Purpose purpose, String when, Instant at) {
    boolean drill = purpose == Purpose.DRILL;
    return asking.ask(
        new AskWish(
            PageWords.word(purpose) + ":" + contact.name() + ":" + when,
            purpose,
            contact.client(),
            contact.person(),
            contact.channel(),
            at,
            at.plus(drill ? plan.patience() : AskAnswers.MEMORY),
            ""));
  }

  private List<Reachable> timely(Instant now) {
    Map<String, Reachable> all = new TreeMap<>();
    for (MatrixVersion version : matrices.active()) {
      Matrix matrix = version.matrix();
      ClientId client = matrix.client().id();
      if (now.isBefore(settled(client))) {
        continue;
      }
      Predicate<Reachable> away =
          contact -> changes.of(client).away(contact.person().id(), now).isPresent();
      Reachable.in(matrix, DrillPlan.day(now, matrix.client().zone())).stream()
          .filter(one -> plan.isTime(now, one.zone(), one.person().id().value(), one.channel()))
          .filter(away.negate())
          .forEach(contact -> all.putIfAbsent(contact.key(), contact));
    }
    return List.copyOf(all.values());
  }

  private Instant settled(ClientId client) {
    return settled.computeIfAbsent(
        client,
        id -> {
          List<StoredVersion> known = versions.versions(id);
          return known.isEmpty() ? Instant.EPOCH : known.get(known.size() - 1).at().plus(SETTLING);
        });
  }

  private Set<String> lately(Instant since) {
    return asks.asks(new Asks.Filter(Purpose.DRILL, null, null, since, MOST)).stream()
        .map(Reachable::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
