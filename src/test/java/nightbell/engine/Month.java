package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Engine.PageReport;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.Via;
import nightbell.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * A month at a desk that serves two clients, by chance: alerts, repeats, returns, unreadable
 * bodies, pages, answers and silence, decided by the engine's own commands on a real database. A
 * seed tells all of it.
 */
public final class Month {
  public static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
  public static final Instant END = Instant.parse("2026-10-31T00:00:00Z");
  public static final ClientId HARLOW = new ClientId("harlow");
  public static final ClientId MARLOW = new ClientId("marlow");

  private static final List<String> SEVERITIES =
      List.of("critical", "critical", "high", "high", "warning", "warning", "info");

  private final Database database;
  private final Random random;
  private final LoadedMatrices matrices;
  private final Works works;
  private final PriorityQueue<Happening> ahead = new PriorityQueue<>();
  private final Map<IncidentNumber, Instant> wakes = new HashMap<>();
  private final Map<IncidentNumber, String> tokens = new HashMap<>();
  private final Deque<Page> offered = new ArrayDeque<>();
  private Instant now = START.minus(Duration.ofDays(1));
  private long order;
  private int received;

  public Month(Database database, long seed) {
    this.database = database;
    this.random = new Random(seed);
    this.matrices = new LoadedMatrices(database.register(), database.matrixVersions(), this::now);
    matrices.load("harlow.yml", Rig.sample(), "test", "the first");
    String marlow =
        Rig.sample()
            .replace("id: harlow, name: \"Harlow Precision Parts\"", "id: marlow, name: \"Marlow\"")
            .replace("Harlow IT", "Marlow IT");
    matrices.load("marlow.yml", marlow, "test", "the first");
    works = new Works(this::now, new Rules(matrices), new PageWords(), new Effects());
  }

  public Instant now() {
    return now;
  }

  /** How many alerts and bodies came. */
  public int received() {
    return received;
  }

  public Matrices matrices() {
    return matrices;
  }

  /** So many alerts, evenly over the month; and two starts of the service. */
  public void run(int alerts) {
    forward(START);
    tell(null, new Entry(Kind.STARTED, Actor.NIGHTBELL, null, "Started.", Map.of()));
    String changed = Rig.sample() + "# changed later";
    Duration each = Duration.between(START, END).dividedBy(alerts + 1L);
    for (int i = 1; i <= alerts; i++) {
      forward(START.plus(each.multipliedBy(i)));
      alert(i);
      if (i == alerts / 2) {
        matrices.load("harlow.yml", changed, "test", "the second");
        tell(null, new Entry(Kind.STARTED, Actor.NIGHTBELL, null, "Started again.", Map.of()));
      }
      if (i % 40 == 0) {
        database.trail().seal(now);
      }
    }
    forward(END.minusSeconds(1));
    database.trail().seal(now);
    now = END.plus(Duration.ofDays(1));
  }

  /** The same once more, so many times: every incident, its pages, its story and the counts. */
  public void multiply(int times) {
    List<Incident> all =
        database
            .records()
            .incidents(
                new Records.IncidentFilter(
                    null, null, null, null, null, null, null, null, null, 500));
    List<IntakeCount> counts =
        database.intakeCounts().between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 1));
    for (Incident incident : all) {
      Copies.make(database, incident, times);
      database.trail().seal(now);
    }
    for (int i = 0; i < times; i++) {
      write(session -> counts.forEach(session::count));
    }
    received += received * Math.max(0, times);
  }

  private void write(Consumer<Store.Session> work) {
    database
        .store()
        .transact(
            session -> {
              work.accept(session);
              return true;
            });
  }

  private void alert(int i) {
    ClientId client = random.nextInt(5) == 0 ? MARLOW : HARLOW;
    Origin origin = new Origin(client, client + "-tool", "k1", "generic");
    int chance = random.nextInt(100);
    if (chance < 4) {
      received++;
      run(new RejectBody(origin, Entry.of(Kind.REJECTED, "Unreadable body: =1+1 of " + client)));
      return;
    }
    String host = client + "-srv-" + i;
    AlertState state = chance < 10 ? AlertState.RESOLVED : AlertState.FIRING;
    IncidentNumber number = fire(origin, state, host);
    if (number == null) {
      return;
    }
    if (random.nextInt(6) > 0) {
      after(30 + random.nextInt(400), () -> press(number));
    }
    after(1500 + random.nextInt(1500), () -> fire(origin, AlertState.RESOLVED, host));
    if (chance < 24) {
      after(30 + random.nextInt(500), () -> fire(origin, AlertState.FIRING, host));
    } else if (chance < 28) {
      after(3100, () -> fire(origin, AlertState.FIRING, host));
      after(4000, () -> fire(origin, AlertState.RESOLVED, host));
    }
  }

  private @Nullable IncidentNumber fire(Origin origin, AlertState state, String host) {
    received++;
    Alert alert =
        Alert.of(state, "=Disk full on " + host + ", call +13125550100")
            .id(host)
            .host(host)
            .severity(SEVERITIES.get(Math.floorMod(host.hashCode(), SEVERITIES.size())))
            .build();
    return run(new AcceptAlerts(origin, List.of(alert), 0)).get(0).incident();
  }

  private void press(IncidentNumber number) {
    String token = tokens.get(number);
    if (token != null) {
      run(new PressKey(token, "1", Via.VOICE));
    }
  }

  private void after(int seconds, Runnable what) {
    ahead.add(new Happening(now.plusSeconds(seconds), order++, what));
  }

  private void forward(Instant end) {
    while (true) {
      Happening next = ahead.peek();
      if (next == null || next.at.isAfter(end)) {
        break;
      }
      ahead.remove();
      now = next.at.isAfter(now) ? next.at : now;
      next.what.run();
    }
    now = end;
  }

  private void tell(@Nullable ClientId client, Entry entry) {
    write(session -> session.append(now, client, null, entry));
  }

  private <T> T run(Command<T> command) {
    T answer = commit(command);
    for (Page page = offered.poll(); page != null; page = offered.poll()) {
      send(page);
    }
    return answer;
  }

  private <T> T commit(Command<T> command) {
    Works.Group group = works.group();
    Function<Store.Session, T> work = session -> command.run(group.in(session));
    T answer = database.store().transact(work);
    group.act();
    return answer;
  }

  private void send(Page page) {
    String token = "t" + page.id() + "-" + page.attempt();
    if (!database.store().claim(page.id(), "n1", LoadedMatrices.sha256(token), now)) {
      return;
    }
    if (page.kind().answerable()) {
      tokens.putIfAbsent(page.incident(), token);
    }
    String sid = "SM" + page.id();
    Delivery delivery =
        random.nextInt(20) == 0 ? new Delivery.Refused("21610") : new Delivery.Accepted(sid);
    var said = new SendOutcome.Said(page.text(), List.of(page.incident()), now);
    commit(new SendOutcome(page.id(), delivery, false, said));
    if (delivery instanceof Delivery.Accepted) {
      commit(new ReportPage(token, new PageReport(PageState.DELIVERED, sid, null)));
    }
  }

  private void wake(IncidentNumber incident, Instant at) {
    if (at.equals(wakes.get(incident))) {
      wakes.remove(incident);
      run(new WakeUp(incident));
    }
  }

  /** Something that is to come. */
  private record Happening(Instant at, long order, Runnable what) implements Comparable<Happening> {
    @Override
    public int compareTo(Happening other) {
      int first = at.compareTo(other.at);
      return first == 0 ? Long.compare(order, other.order) : first;
    }
  }

  private final class Effects implements After {
    @Override
    public void wake(IncidentNumber incident, @Nullable Instant at) {
      wakes.remove(incident);
      if (at != null && at.isBefore(END)) {
        wakes.put(incident, at);
        ahead.add(new Happening(at, order++, () -> Month.this.wake(incident, at)));
      }
    }

    @Override
    public void send(Page page) {
      offered.add(page);
    }

    @Override
    public void counted(IntakeCount count) {}

    @Override
    public void recall(Page page) {}

    @Override
    public void forget(List<PageId> pages) {
      List<PageId> gone = new ArrayList<>(pages);
      offered.removeIf(page -> gone.contains(page.id()));
    }
  }
}
