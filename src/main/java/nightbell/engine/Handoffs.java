package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nightbell.alert.ClientId;
import nightbell.engine.Records.IncidentFilter;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.Schedule;
import nightbell.oncall.Side;
import nightbell.oncall.Standing;

/**
 * Tells each incoming primary that they are on call, until when and what is open, by their first
 * channel. Once for each time that somebody takes a schedule over, on whatever node and after a
 * crash too; one that was missed goes out for some hours yet. Who stands there when a matrix
 * becomes active is told nothing, since that is no handoff.
 */
public final class Handoffs implements Chore {
  private static final Duration LATEST = Duration.ofHours(4);
  private static final int MOST = 200;

  private final Matrices matrices;
  private final MatrixVersions versions;
  private final RotaChanges changes;
  private final Records records;
  private final Notices notices;
  private final Clock clock;
  private final Map<Integer, Instant> activeSince = new ConcurrentHashMap<>();

  /** The names of those that are out, so that no sweep asks for them again. */
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  public Handoffs(
      Matrices matrices,
      MatrixVersions versions,
      RotaChanges changes,
      Records records,
      Notices notices,
      Clock clock) {
    this.matrices = matrices;
    this.versions = versions;
    this.changes = changes;
    this.records = records;
    this.notices = notices;
    this.clock = clock;
  }

  /** One handoff, as one client's matrix has it. */
  private record Handoff(Matrix matrix, Schedule schedule, Person person, Standing standing) {}

  @Override
  public void run() {
    Instant now = clock.now();
    Map<String, List<Handoff>> due = new LinkedHashMap<>();
    for (MatrixVersion version : matrices.active()) {
      Matrix matrix = version.matrix();
      for (Schedule schedule : matrix.schedules().values()) {
        Standing.at(schedule, changes.of(matrix.client().id()), now)
            .filter(standing -> isNews(version, standing, now))
            .flatMap(standing -> handoff(matrix, schedule, standing))
            // Clients that share a schedule share the handoff.
            .ifPresent(one -> due.computeIfAbsent(name(one), k -> new ArrayList<>()).add(one));
      }
    }
    told.retainAll(due.keySet());
    due.forEach(
        (name, handoffs) -> {
          if (!told.contains(name)) {
            tell(name, handoffs);
            told.add(name);
          }
        });
  }

  private boolean isNews(MatrixVersion version, Standing standing, Instant now) {
    return !standing.from().isBefore(now.minus(LATEST))
        && !standing.from().isBefore(since(version));
  }

  private Instant since(MatrixVersion version) {
    return activeSince.computeIfAbsent(
        version.number(),
        number -> versions.version(number).map(StoredVersion::activatedAt).orElse(Instant.EPOCH));
  }

  private static Optional<Handoff> handoff(Matrix matrix, Schedule schedule, Standing standing) {
    return Optional.ofNullable(matrix.people().get(standing.person()))
        .map(person -> new Handoff(matrix, schedule, person, standing));
  }

  private static String name(Handoff one) {
    Standing standing = one.standing();
    return "handoff:" + one.schedule().id() + ":" + standing.person() + ":" + standing.from();
  }

  private void tell(String name, List<Handoff> handoffs) {
    Handoff first = handoffs.get(0);
    Channel channel = Notices.first(first.person());
    List<Incident> open = new ArrayList<>();
    handoffs.forEach(one -> open.addAll(open(one.matrix().client().id(), first.schedule().side())));
    HandoffWords words =
        new HandoffWords(first.matrix(), first.schedule(), first.person(), first.standing(), open);
    ClientId client = handoffs.size() == 1 ? first.matrix().client().id() : null;
    String text = channel == Channel.SMS ? words.message() : words.mail();
    notices.tell(name, client, first.person(), channel, words.subject(), text);
  }

  private List<Incident> open(ClientId client, Side side) {
    List<Incident> open = new ArrayList<>();
    for (State state : List.of(State.OPEN, State.ACKNOWLEDGED)) {
      IncidentFilter filter =
          new IncidentFilter(state, client, null, null, null, null, null, null, null, MOST);
      records.incidents(filter).stream().filter(one -> one.lead() == side).forEach(open::add);
    }
    return open;
  }
}
