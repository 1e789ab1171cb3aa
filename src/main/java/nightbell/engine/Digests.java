package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Seal;
import nightbell.engine.Records.IncidentFilter;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.matrix.BusinessClock;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.oncall.Person;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * The morning digest: one mail for each side's desk and client when business opens, on every
 * working day, also after a quiet night, since a silent pager must not be mistaken for one. It
 * covers the time since the opening before. Each is told once by its name, on whatever node; one
 * that was missed goes out later the same day.
 */
public final class Digests implements Chore {
  private static final Duration ON_TIME = Duration.ofMinutes(10);
  private static final int MOST = 500;
  private static final int MOST_DRILLS = 20_000;
  private static final Duration DAY = Duration.ofDays(1);

  private final Matrices matrices;
  private final Records records;
  private final Gaps gaps;
  private final Notices notices;
  private final Trail trail;
  private final Clock clock;
  private final Asks asks;
  private final DigestPart more;

  /** The day of each client whose digests are out, so that no sweep writes them again. */
  private final Map<ClientId, LocalDate> done = new ConcurrentHashMap<>();

  public Digests(
      Matrices matrices,
      Records records,
      Gaps gaps,
      Notices notices,
      Trail trail,
      Clock clock,
      Asks asks,
      DigestPart more) {
    this.matrices = matrices;
    this.records = records;
    this.gaps = gaps;
    this.notices = notices;
    this.trail = trail;
    this.clock = clock;
    this.asks = asks;
    this.more = more;
  }

  @Override
  public void run() {
    matrices.active().forEach(version -> tell(version.matrix()));
  }

  private void tell(Matrix matrix) {
    Instant now = clock.now();
    ClientId client = matrix.client().id();
    ZoneId zone = matrix.client().zone();
    LocalDate today = LocalDate.ofInstant(now, zone);
    Instant opening = opening(matrix, today);
    if (opening == null || now.isBefore(opening) || today.equals(done.get(client))) {
      return;
    }
    // Of a client that was not watched this morning there is nothing to tell.
    boolean watched = now.isBefore(opening.plus(ON_TIME)) || !incidents(client, null, 1).isEmpty();
    if (watched) {
      DigestWords words =
          new DigestWords(matrix, before(matrix, today), opening, known(client), open(client));
      String text =
          words.text()
              + more.lines(matrix, opening)
              + drills(matrix, before(matrix, today), opening)
              + seal(now);
      for (Side side : Side.values()) {
        desk(matrix, side)
            .ifPresent(
                desk ->
                    notices.tell(name(client, side, today), client, desk, words.subject(), text));
      }
    }
    done.put(client, today);
  }

  /** Tests that ended since the opening before; they were asked within the day before that. */
  private String drills(Matrix matrix, Instant since, Instant opening) {
    Asks.Filter lately =
        new Asks.Filter(Ask.Purpose.DRILL, null, null, since.minus(DAY), MOST_DRILLS);
    return DrillWords.lines(
        matrix,
        asks.asks(lately).stream()
            .filter(ask -> ask.endedAt() != null && !ask.endedAt().isBefore(since))
            .filter(ask -> ask.endedAt() != null && ask.endedAt().isBefore(opening))
            .toList());
  }

  /** The record's end as of now: with it in their mailboxes neither side can rewrite the past. */
  private String seal(Instant now) {
    trail.seal(now);
    List<Seal> seals = trail.seals();
    return seals.isEmpty()
        ? ""
        : "\nSeal of the record, which this mail keeps for you:\n"
            + seals.get(seals.size() - 1).written()
            + "\nHold the record against it with: audit verify config.yml --seal EVENT:LINK\n";
  }

  private static String name(ClientId client, Side side, LocalDate day) {
    return "digest:" + client + ":" + PageWords.word(side) + ":" + day;
  }

  private static Optional<Person> desk(Matrix matrix, Side side) {
    Organisation known = matrix.sides().get(side);
    return Optional.ofNullable(known == null ? null : matrix.people().get(known.desk()));
  }

  /** When business opens on this local day, or null if it does not. */
  private static @Nullable Instant opening(Matrix matrix, LocalDate day) {
    ZoneId zone = matrix.client().zone();
    return new BusinessClock(matrix)
        .nextOpening(day.atStartOfDay(zone).toInstant())
        .filter(at -> LocalDate.ofInstant(at, zone).equals(day))
        .orElse(null);
  }

  private static Instant before(Matrix matrix, LocalDate today) {
    for (int back = 1; back <= BusinessClock.HORIZON; back++) {
      Instant opening = opening(matrix, today.minusDays(back));
      if (opening != null) {
        return opening;
      }
    }
    return today.minusDays(1).atStartOfDay(matrix.client().zone()).toInstant();
  }

  /** The newest incidents, and older ones that are not over. */
  private List<Incident> known(ClientId client) {
    Map<IncidentNumber, Incident> all = new TreeMap<>();
    incidents(client, null, MOST).forEach(one -> all.put(one.number(), one));
    for (State state : List.of(State.OPEN, State.ACKNOWLEDGED, State.HELD, State.SILENCED)) {
      incidents(client, state, MOST).forEach(one -> all.put(one.number(), one));
    }
    return List.copyOf(all.values());
  }

  private List<Incident> incidents(ClientId client, @Nullable State state, int limit) {
    return records.incidents(
        new IncidentFilter(state, client, null, null, null, null, null, null, null, limit));
  }

  private List<Gap> open(ClientId client) {
    return gaps.gaps(new Gaps.Filter(client, true, null, MOST));
  }
}
