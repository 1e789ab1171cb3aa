package nightbell.contract;

import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.escalation.Incident;
import nightbell.escalation.Incident.Flaps;
import nightbell.escalation.Mark;
import nightbell.escalation.PathRun;
import nightbell.escalation.State;
import nightbell.escalation.Via;
import nightbell.matrix.CategoryId;
import nightbell.matrix.Owner;
import nightbell.matrix.PathId;
import nightbell.matrix.RowId;
import nightbell.matrix.Ruling;
import nightbell.matrix.SeverityId;
import nightbell.matrix.SystemId;
import nightbell.matrix.Window;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** An incident that a test bends to its need. */
final class Samples {
  private final IncidentNumber number;
  private ClientId client = DatabaseContract.CLIENT;
  private final DedupKey key;
  private String title = "Tape robot stuck";
  private String host = "vault-2";
  private String details = "{\"slots\": 12}";
  private String severity = "S1";
  private String system = "backup";
  private Owner side = Owner.PROVIDER;
  private State state = State.OPEN;
  private Instant openedAt = DatabaseContract.NOW;
  private @Nullable Instant resolvedAt;
  private @Nullable Instant nextAt = DatabaseContract.NOW.plusSeconds(300);
  private int repeats;
  private long version;

  private Samples(IncidentNumber number, String key) {
    this.number = number;
    this.key = new DedupKey(key);
  }

  static Samples incident(IncidentNumber number, String key) {
    return new Samples(number, key);
  }

  /** The same incident, to be bent. */
  static Samples of(Incident incident) {
    Samples same = new Samples(incident.number(), incident.key().value());
    same.client = incident.client();
    same.title = incident.alert().title();
    same.state = incident.state();
    same.openedAt = incident.openedAt();
    same.nextAt = incident.nextAt();
    same.repeats = incident.repeats();
    same.version = incident.version();
    return same;
  }

  Samples client(String value) {
    client = new ClientId(value);
    return this;
  }

  Samples title(String value) {
    title = value;
    return this;
  }

  Samples host(String value) {
    host = value;
    return this;
  }

  Samples details(String value) {
    details = value;
    return this;
  }

  Samples severity(String value) {
    severity = value;
    return this;
  }

  Samples system(String value) {
    system = value;
    return this;
  }

  Samples side(Owner value) {
    side = value;
    return this;
  }

  Samples openedAt(Instant value) {
    openedAt = value;
    return this;
  }

  Samples nextAt(@Nullable Instant value) {
    nextAt = value;
    return this;
  }

  Samples repeats(int value) {
    repeats = value;
    return this;
  }

  Samples resolvedAt(Instant value) {
    state = State.RESOLVED;
    resolvedAt = value;
    return this;
  }

  Incident build() {
    Mark over =
        resolvedAt == null ? null : new Mark(resolvedAt, new Actor("lena", Side.PROVIDER), Via.SMS);
    return new Incident(
        number,
        client,
        key,
        alert(),
        3,
        ruling(),
        Side.PROVIDER,
        null,
        state,
        openedAt,
        null,
        over,
        null,
        false,
        false,
        repeats,
        Flaps.NONE,
        List.of(run()),
        null,
        new Incident.Handing(Side.INTERNAL, new Actor("lena", Side.PROVIDER), openedAt),
        new Mark(openedAt, new Actor("lena", Side.PROVIDER), Via.SMS),
        1,
        List.of(new PersonId("lena")),
        new Incident.Silenced("s1", "lena", "caf\u00e9", openedAt),
        openedAt,
        number,
        nextAt,
        version);
  }

  private Alert alert() {
    return Alert.of(AlertState.FIRING, title)
        .host(host)
        .systems(List.of("backup", "tape"))
        .label("rack", "7 \ud83d\udcfc")
        .details(details)
        .build();
  }

  private PathRun run() {
    return new PathRun(
        Side.PROVIDER, new PathId("night"), openedAt, 1, 0, nextAt, null, List.of(), List.of());
  }

  private Ruling ruling() {
    return new Ruling(
        new RowId("R7"),
        false,
        side,
        Side.PROVIDER,
        null,
        new PersonId("ines"),
        new SeverityId(severity),
        new SystemId(system),
        new CategoryId("hardware"),
        Window.AFTER_HOURS,
        null,
        List.of(new Ruling.Run(Side.PROVIDER, new PathId("night"))),
        openedAt.plusSeconds(900),
        Ruling.Paging.NOW,
        null,
        List.of(),
        null,
        List.of("It is the provider's."));
  }
}
