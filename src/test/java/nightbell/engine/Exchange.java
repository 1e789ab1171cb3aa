package nightbell.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.IncidentNumber;
import nightbell.audit.TrailEvent;
import nightbell.engine.Engine.PageReport;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.Via;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Some incidents, the phones they page and a carrier, by chance: what dispatcher, carrier, timers
 * and people do is drawn one after the other on one thread, so a seed tells all of it. Callbacks
 * are shuffled, doubled and lost. The engine's own commands decide, on a real database.
 */
final class Exchange {
  private static final Origin ORIGIN = new Origin(Rig.HARLOW, "t", "", "generic");
  private static final List<String> WORDS =
      List.of("1", "1", "1", "ack", "2", "3", "4", "?", "all", "thanks", "stop", "start", "yes");

  private final World world;
  private final Random random;
  private final Works works;
  private final String mark;
  private final ExchangeRules rules;
  private final Mishaps mishaps;
  private final int last;
  private final List<Page> offered = new ArrayList<>();
  private final List<Command<?>> flying = new ArrayList<>();
  private final Map<PageId, String> tokens = new LinkedHashMap<>();
  private final Map<IncidentNumber, Incident> known = new HashMap<>();
  private final Set<IncidentNumber> changed = new HashSet<>();
  private Instant now;
  private int messages;

  final List<IncidentNumber> incidents = new ArrayList<>();
  final List<String> recalled = new ArrayList<>();

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

  Exchange(World world, Instant start, long seed) {
    this.world = world;
    this.random = new Random(seed);
    this.now = start;
    this.mark = "c" + seed;
    this.works = new Works(() -> now, new Rules(world.matrices()), new PageWords(), new Effects());
    this.rules = new ExchangeRules(this);
    this.mishaps = new Mishaps(random);
    this.last = world.last();
  }

  /** All of it, until every incident is over. */
  void run() {
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      alert(AlertState.FIRING, i);
      chat(random.nextInt(6));
    }
    chat(4 + random.nextInt(10));
    flying.clear();
    offered.removeIf(page -> random.nextBoolean());
    mishaps.end();
    forward(Duration.ofMinutes(10));
    rules.nobodyIsForgotten();
    for (int i = 1; i <= 3; i++) {
      alert(AlertState.RESOLVED, i);
    }
    forward(Duration.ofMinutes(11));
    sweep();
    rules.allIsOver();
    rules.trailTellsTheSame();
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

  private void chat(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
    }
  }

  private void step() {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> request();
      case 3, 4, 5 -> land();
      case 6, 7 -> text();
      case 8 -> press();
      case 9 -> alert(random.nextInt(4) == 0 ? AlertState.RESOLVED : AlertState.FIRING, 1);
      default -> forward(Duration.ofSeconds(5 + random.nextInt(120)));
    }
  }

  private void alert(AlertState state, int host) {
    String name = "erp-" + mark + "-" + host;
    Alert alert = Alert.of(state, "DB down").id(name).host(name).severity("critical").build();
    List<AlertResult> results = run(new AcceptAlerts(ORIGIN, List.of(alert), 0));
    IncidentNumber number = results.get(0).incident();
    if (number != null && !incidents.contains(number)) {
      incidents.add(number);
    }
  }

  /** The dispatcher takes some page and asks the carrier, who does what carriers do. */
  private void request() {
    if (offered.isEmpty()) {
      return;
    }
    Page page = offered.remove(random.nextInt(offered.size()));
    String token = mark + "-" + page.id() + "-" + page.attempt();
    if (!world.store().claim(page.id(), "n1", LoadedMatrices.sha256(token), now)) {
      return;
    }
    rules.leaves(page);
    tokens.put(page.id(), token);
    String sid = "SM" + mark + page.id();
    Delivery delivery =
        switch (random.nextInt(12)) {
          case 0 -> new Delivery.Refused("21610");
          case 1 -> new Delivery.Later("429");
          case 2 -> new Delivery.Unknown("no answer");
          default -> new Delivery.Accepted(sid);
        };
    boolean again = delivery instanceof Delivery.Later && page.attempt() < 2;
    var said = new SendOutcome.Said(page.text(), List.of(page.incident()), now);
    flying.add(new SendOutcome(page.id(), delivery, again, said));
    if (delivery instanceof Delivery.Accepted || delivery instanceof Delivery.Unknown) {
      reports(page, token, sid);
    }
  }

  private void reports(Page page, String token, String sid) {
    List<PageState> states =
        switch (random.nextInt(4)) {
          case 0 -> List.of(PageState.SENT, PageState.FAILED);
          case 1 -> List.of(PageState.SENT);
          case 2 ->
              page.channel() == Channel.VOICE
                  ? List.of(PageState.SENT, PageState.ANSWERED, PageState.FAILED)
                  : List.of(PageState.SENT, PageState.DELIVERED);
          default -> List.of(PageState.SENT, PageState.DELIVERED);
        };
    for (PageState state : states) {
      if (random.nextInt(5) > 0) {
        flying.add(new ReportPage(token, new PageReport(state, sid, null)));
      }
    }
  }

  /** Something that is on its way arrives; sometimes twice, and the second must change nothing. */
  private void land() {
    if (flying.isEmpty()) {
      return;
    }
    Command<?> command = flying.remove(random.nextInt(flying.size()));
    run(command);
    if (random.nextInt(4) == 0) {
      twice(command);
    }
  }

  private void text() {
    String phone = phone();
    String word = WORDS.get(random.nextInt(WORDS.size()));
    boolean numbered = !incidents.isEmpty() && random.nextInt(3) == 0;
    IncidentNumber number =
        numbered ? incidents.get(random.nextInt(incidents.size())) : new IncidentNumber(99_999);
    String body = numbered ? word + " " + number : word;
    TakeText text = new TakeText(mark + "-" + messages++, phone, body);
    boolean dies = dies(text);
    Optional<String> answer =
        rules.heard(phone, word, numbered ? number : null, () -> decide(text, !dies));
    if (dies) {
      restart();
    }
    if (dies || random.nextInt(3) == 0) {
      Object second = twice(text);
      rules.same(answer, second);
    }
  }

  private void press() {
    List<PageId> answerable = new ArrayList<>(tokens.keySet());
    if (answerable.isEmpty()) {
      return;
    }
    PageId page = answerable.get(random.nextInt(answerable.size()));
    String digit = String.valueOf(1 + random.nextInt(4));
    PressKey key = new PressKey(Objects.requireNonNull(tokens.get(page)), digit, Via.VOICE);
    boolean dies = dies(key);
    rules.pressed(page, () -> decide(key, !dies));
    if (dies) {
      restart();
    }
  }

  private void forward(Duration length) {
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

  private String phone() {
    List<String> phones =
        incidents.stream()
            .flatMap(number -> pages(number).stream())
            .filter(page -> page.channel() == Channel.SMS)
            .map(Page::address)
            .distinct()
            .toList();
    return phones.isEmpty() || random.nextInt(10) == 0
        ? "+15005550" + (100 + random.nextInt(900))
        : phones.get(random.nextInt(phones.size()));
  }

  private @Nullable Object twice(Command<?> command) {
    Object before = rules.picture();
    Object answer = decide(command, true);
    rules.same(before, rules.picture());
    return answer;
  }

  /** Decides a command, on some nights with a mishap: whoever got no answer asks again. */
  private <T> T run(Command<T> command) {
    boolean dies = dies(command);
    T answer = decide(command, !dies);
    if (!dies) {
      return answer;
    }
    restart();
    return command instanceof SendOutcome ? answer : decide(command, true);
  }

  /** What goes wrong before a command is decided; whether the process dies right after it. */
  private boolean dies(Command<?> command) {
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

  private <T> T decide(Command<T> command, boolean acts) {
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
  private void restart() {
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

  private void sweep() {
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
