package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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
import nightbell.oncall.Changes;
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

  /**
   * One handoff, which clients that share a schedule and the person share.
   *
   * @param since since when it is so: a record may put somebody on call from hours ago
   */
  private record Handoff(Schedule schedule, Person person, Standing standing, Instant since) {}

  @Override
  public void run() {
    Instant now = clock.now();
    Map<Handoff, List<Matrix>> due = new LinkedHashMap<>();
    for (MatrixVersion version : matrices.active()) {
      Matrix matrix = version.matrix();
      for (Schedule schedule : matrix.schedules().values()) {
        handoff(matrix, schedule, now)
            .filter(one -> isNews(version, one, now))
            .ifPresent(one -> due.computeIfAbsent(one, k -> new ArrayList<>()).add(matrix));
      }
    }
    Set<String> names = new HashSet<>();
    due.forEach(
        (handoff, sharing) -> {
          String name = name(handoff, sharing);
          names.add(name);
          if (!told.contains(name)) {
            tell(name, handoff, sharing);
            told.add(name);
          }
        });
    told.retainAll(names);
  }

  private boolean isNews(MatrixVersion version, Handoff one, Instant now) {
    return !one.since().isBefore(now.minus(LATEST)) && !one.since().isBefore(since(version));
  }

  private Instant since(MatrixVersion version) {
    return activeSince.computeIfAbsent(
        version.number(),
        number -> versions.version(number).map(StoredVersion::activatedAt).orElse(Instant.EPOCH));
  }

  private Optional<Handoff> handoff(Matrix matrix, Schedule schedule, Instant now) {
    Changes known = changes.of(matrix.client().id());
    Standing standing = Standing.at(schedule, known, now).orElse(null);
    Person person = standing == null ? null : matrix.people().get(standing.person());
    return standing == null || person == null
        ? Optional.empty()
        : Optional.of(
            new Handoff(schedule, person, standing, standing.madeAt(schedule, known, now)));
  }

  private static String name(Handoff one, List<Matrix> sharing) {
    String first = sharing.stream().map(m -> m.client().id().value()).sorted().toList().get(0);
    return String.join(
        ":",
        "handoff",
        one.schedule().id().value(),
        one.person().id().value(),
        one.since().toString(),
        first);
  }

  private void tell(String name, Handoff one, List<Matrix> sharing) {
    Channel channel = Notices.first(one.person());
    List<Incident> open = new ArrayList<>();
    sharing.forEach(matrix -> open.addAll(open(matrix.client().id(), one.schedule().side())));
    HandoffWords words =
        new HandoffWords(sharing.get(0), one.schedule(), one.person(), one.standing(), open);
    ClientId client = sharing.size() == 1 ? sharing.get(0).client().id() : null;
    String text = channel == Channel.SMS ? words.message() : words.mail();
    notices.tell(name, client, one.person(), channel, words.subject(), text);
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
