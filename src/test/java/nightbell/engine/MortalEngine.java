package nightbell.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nightbell.alert.IncidentNumber;
import nightbell.audit.TrailEvent;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own commands on a store, with what its process would have in memory: it can fail to
 * commit, die before a commit or after it, and start again from the store. On one thread, so that a
 * seed tells all of it.
 */
class MortalEngine {
  final Random random;
  final ExchangeRules rules;
  final Mishaps mishaps;
  final List<Page> offered = new ArrayList<>();
  final List<Command<?>> flying = new ArrayList<>();
  final List<IncidentNumber> incidents = new ArrayList<>();
  final List<String> recalled = new ArrayList<>();
  final World world;
  Instant now;
  private final Works works;
  private final int last;
  private final Map<IncidentNumber, Incident> known = new HashMap<>();
  private final Set<IncidentNumber> changed = new HashSet<>();

  /** What a conversation is held on. */
  interface World {
    Store store();

    Matrices matrices();

    Incident incident(IncidentNumber number);

    List<Page> pages(IncidentNumber number);

    List<TrailEvent> timeline(IncidentNumber number);

    /** The highest number that is taken. */
    int last();
  }

  MortalEngine(World world, Instant start, long seed) {
    this.world = world;
    this.random = new Random(seed);
    this.now = start;
    this.works = new Works(() -> now, new Rules(world.matrices()), new PageWords(), new Effects());
    this.rules = new ExchangeRules(this);
    this.mishaps = new Mishaps(random);
    this.last = world.last();
  }

  /** Who has this phone. */
  List<PersonId> owners(String phone) {
    return world.matrices().active(Rig.HARLOW).orElseThrow().matrix().people().values().stream()
        .filter(person -> phone.equals(person.sms()))
        .map(Person::id)
        .toList();
  }

  Instant now() {
    return now;
  }

  Incident incident(IncidentNumber number) {
    return known.computeIfAbsent(number, world::incident);
  }

  List<Page> pages(IncidentNumber number) {
    return world.pages(number);
  }

  List<TrailEvent> timeline(IncidentNumber number) {
    return world.timeline(number);
  }

  void forward(Duration length) {
    Instant end = now.plus(length);
    for (int i = 0; i < 200; i++) {
      Instant next = end;
      for (IncidentNumber number : incidents) {
        Instant at = incident(number).nextAt();
        next = at != null && at.isBefore(next) ? at : next;
      }
      if (!next.isBefore(end)) {
        break;
      }
      now = next.isAfter(now) ? next : now;
      world.store().due(now, 100).forEach(this::wake);
    }
    now = end.isAfter(now) ? end : now;
  }

  /** A timer fires, sometimes twice, and sometimes not, and then the sweep is late by a moment. */
  private void wake(IncidentNumber due) {
    if (mishaps.isTimerLost()) {
      now = now.plusSeconds(random.nextInt(3));
    }
    run(new WakeUp(due));
    if (mishaps.isTimerDoubled()) {
      twice(new WakeUp(due));
    }
  }

  @Nullable Object twice(Command<?> command) {
    Object before = rules.picture();
    Object answer = decide(command, true);
    rules.same(before, rules.picture());
    return answer;
  }

  /** Decides a command, on some nights with a mishap: whoever got no answer asks again. */
  <T> T run(Command<T> command) {
    boolean dies = dies(command);
    T answer = decide(command, !dies);
    if (!dies) {
      return answer;
    }
    restart();
    return command instanceof SendOutcome ? answer : decide(command, true);
  }

  /** What goes wrong before a command is decided; whether the process dies right after it. */
  boolean dies(Command<?> command) {
    Mishaps.Mishap mishap = mishaps.next();
    if (mishap == Mishaps.Mishap.NO_COMMIT) {
      Object before = rules.picture();
      fail(command);
      rules.same(before, rules.picture());
    } else if (mishap == Mishaps.Mishap.DIES_BEFORE) {
      restart();
    }
    return mishap == Mishaps.Mishap.DIES_AFTER;
  }

  <T> T decide(Command<T> command, boolean acts) {
    Works.Group group = works.group();
    Function<Store.Session, T> work = session -> command.run(group.in(session));
    T answer = world.store().transact(work);
    if (acts) {
      group.act();
    } else {
      known.clear();
    }
    known.keySet().removeAll(changed);
    rules.hold(changed);
    changed.clear();
    return answer;
  }

  private void fail(Command<?> command) {
    Works.Group group = works.group();
    assertThatThrownBy(
            () ->
                world
                    .store()
                    .transact(
                        session -> {
                          command.run(group.in(session));
                          throw new IllegalStateException("no space left on device");
                        }))
        .isInstanceOf(IllegalStateException.class);
  }

  /** All that was in memory is gone; what the store knows is made up for, as at every start. */
  void restart() {
    offered.clear();
    known.clear();
    flying.removeIf(command -> command instanceof SendOutcome);
    now = now.plusSeconds(random.nextInt(90));
    world.store().stuck("n1", now.minus(Dispatcher.STUCK)).stream()
        .filter(page -> isOurs(page.incident()))
        .forEach(page -> decide(new TakeBack(page.id(), page.attempt()), true));
    known.clear();
    sweep();
  }

  void sweep() {
    world.store().due(now, 100).forEach(due -> decide(new WakeUp(due), true));
    Set<PageId> inHand = offered.stream().map(Page::id).collect(Collectors.toSet());
    world.store().queued(1000).stream()
        .filter(page -> isOurs(page.incident()) && inHand.add(page.id()))
        .forEach(offered::add);
  }

  private boolean isOurs(IncidentNumber number) {
    return number.value() > last;
  }

  private final class Effects implements After {
    @Override
    public void wake(IncidentNumber incident, @Nullable Instant at) {
      changed.add(incident);
    }

    @Override
    public void send(Page page) {
      offered.add(page);
    }

    @Override
    public void counted(IntakeCount count) {}

    @Override
    public void recall(Page page) {
      recalled.add(String.valueOf(page.carrierId()));
    }
  }
}
