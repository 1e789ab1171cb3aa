package nightbell.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import nightbell.matrix.Matrix;
import nightbell.matrix.Ruled;
import nightbell.matrix.file.MatrixFile;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** A seeded month of incidents by the sample matrix, as events of a trail. */
final class RandomMonth {
  static final Instant FROM = Instant.parse("2026-11-01T05:00:00Z");
  static final Instant TO = Instant.parse("2026-12-01T06:00:00Z");
  static final ClientId CLIENT = new ClientId("harlow");
  private static final List<Actor> PEOPLE =
      List.of(
          new Actor("dana", Side.INTERNAL),
          new Actor("lee", Side.INTERNAL),
          new Actor("priya", Side.PROVIDER),
          new Actor("tomas", Side.PROVIDER),
          Actor.ADMIN);
  private static final List<String> HOSTS = List.of("erp-1", "fw-2", "srv-3", "ot-4", "pc-5", "x");
  private static final List<String> WORDS = List.of("critical", "high", "warning", "info");

  private static final Matrix SAMPLE = sample();

  final Matrix matrix = SAMPLE;
  final List<TrailEvent> trail = new ArrayList<>();
  private final Random random;
  private int incident;
  private Instant now = FROM;
  private Instant respondBy = FROM;

  RandomMonth(long seed, int incidents) {
    random = new Random(seed);
    for (int i = 0; i < incidents; i++) {
      incident = 101 + i;
      // Some begin before the month and some after it.
      now = FROM.minus(Duration.ofDays(3)).plusSeconds(random.nextInt(36 * 86_400));
      live();
    }
  }

  static Matrix sample() {
    try (InputStream in = Matrix.class.getResourceAsStream("/sample-matrix.yml")) {
      String text = new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return ((MatrixFile.Read) MatrixFile.read("sample.yml", text)).matrix();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The incidents' histories, as a store reads them from the trail. */
  List<History> histories() {
    List<History> histories = new ArrayList<>();
    Map<IncidentNumber, List<TrailEvent>> all =
        trail.stream().collect(Collectors.groupingBy(event -> requireNonNull(event.incident())));
    for (int number = 101; number <= incident; number++) {
      IncidentNumber id = new IncidentNumber(number);
      List<TrailEvent> own = all.getOrDefault(id, List.of());
      histories.add(
          new History(
              CLIENT,
              id,
              "problem-" + number % 40,
              "Title " + number,
              (int) own.stream().filter(event -> event.entry().kind() == Kind.REPEATED).count(),
              Ruled.read(of(own, Kind.RULED).get(0).entry().data()).orElseThrow(),
              own.stream().map(RandomMonth::moment).toList(),
              of(own, Kind.PAGE_SENT).stream().map(RandomMonth::call).toList()));
    }
    return histories;
  }

  private static List<TrailEvent> of(List<TrailEvent> events, Kind kind) {
    return events.stream().filter(event -> event.entry().kind() == kind).toList();
  }

  private static Moment moment(TrailEvent event) {
    Entry entry = event.entry();
    return new Moment(event.at(), entry.kind(), entry.actor(), entry.data());
  }

  private static Call call(TrailEvent event) {
    return new Call(new PersonId(event.entry().data().getOrDefault("person", "")), event.at());
  }

  private void live() {
    tell(Kind.OPENED, null, Map.of());
    int rounds = 1 + (chance(15) ? 1 + random.nextInt(3) : 0);
    for (int round = 0; round < rounds; round++) {
      rule();
      boolean last = round == rounds - 1;
      if (chance(6)) {
        tell(Kind.SILENCED, null, Map.of());
        pass(7200);
        tell(last ? Kind.RESOLVED : Kind.SILENCE_OVER, null, Map.of("via", "tool"));
        continue;
      }
      path();
      boolean worse = !last && chance(40);
      if (worse) {
        tell(Kind.RERULED, null, Map.of("via", "tool"));
      } else if (!last || chance(95)) {
        tell(Kind.RESOLVED, person(), Map.of("via", chance(50) ? "tool" : "sms"));
        pass(600);
      }
      if (!last && !worse) {
        tell(Kind.REOPENED, null, Map.of("via", "tool"));
      }
    }
  }

  private void rule() {
    Alert alert = Alert.of(AlertState.FIRING, "Down").host(of(HOSTS)).severity(of(WORDS)).build();
    var ruling = matrix.rule(alert, now);
    respondBy = ruling.respondBy();
    tell(Kind.RULED, null, Ruled.of(ruling, 7, now).values());
    if (ruling.unmatched()) {
      tell(Kind.GAP, null, Map.of("gap", "unmatched"));
    }
  }

  /** Steps, pages, trouble and, mostly, an answer. */
  private void path() {
    boolean breached = false;
    int steps = random.nextInt(4);
    for (int step = 1; step <= steps; step++) {
      pass(900);
      breached |= breach(breached);
      tell(Kind.STEP_STARTED, null, Map.of("step", "" + step, "round", "1"));
      trouble();
      tell(Kind.PAGE_SENT, null, Map.of("page", "1", "person", paged()));
    }
    pass(chance(10) ? 400_000 : 2400);
    breached |= breach(breached);
    if (chance(85)) {
      tell(Kind.ACKNOWLEDGED, person(), Map.of("via", "sms"));
      pass(chance(5) ? 900_000 : 14_400);
      if (chance(10)) {
        tell(Kind.STEP_STARTED, null, Map.of("step", "2", "round", "1"));
        tell(Kind.PAGE_SENT, null, Map.of("page", "2", "person", paged()));
      }
    } else if (chance(50)) {
      tell(Kind.UNANSWERED, null, Map.of());
    }
    if (chance(30)) {
      tell(Kind.REPEATED, null, Map.of("via", "tool"));
    }
    pass(600);
  }

  private boolean breach(boolean already) {
    boolean due = !already && now.isAfter(respondBy);
    if (due) {
      tell(Kind.BREACHED, null, Map.of());
    }
    return due;
  }

  private void trouble() {
    if (chance(8)) {
      tell(Kind.NOBODY_ON_CALL, null, Map.of());
    }
    if (chance(8)) {
      tell(Kind.NOT_REACHABLE, null, Map.of());
    }
    if (chance(8)) {
      tell(chance(50) ? Kind.PAGE_FAILED : Kind.PAGE_UNKNOWN, null, Map.of("page", "1"));
    }
    if (chance(5)) {
      tell(chance(50) ? Kind.NOT_MINE : Kind.HANDED_OVER, person(), Map.of("via", "sms"));
      tell(Kind.GAP, null, Map.of("gap", "not-mine"));
    }
  }

  private void tell(Kind kind, @Nullable Actor by, Map<String, String> values) {
    Actor actor = by == null ? Actor.NIGHTBELL : by;
    trail.add(
        new TrailEvent(
            trail.size() + 1L,
            now,
            CLIENT,
            new IncidentNumber(incident),
            new Entry(kind, actor, null, "", values)));
  }

  private void pass(int seconds) {
    now = now.plusSeconds(random.nextInt(seconds));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private Actor person() {
    return of(PEOPLE);
  }

  private String paged() {
    return PEOPLE.get(random.nextInt(4)).name();
  }

  private <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
