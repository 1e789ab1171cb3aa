package nightbell.engine.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.MatrixVersions;
import nightbell.engine.MatrixVersions.Review;
import nightbell.engine.Register;
import nightbell.engine.Register.StoredMatrix;
import nightbell.engine.StoredVersion;
import nightbell.engine.StoredVersion.State;
import nightbell.engine.VersionChanges;
import nightbell.engine.VersionLife;
import nightbell.matrix.Matrix;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/** The agreement as it is kept in the database. What it changes holds in this process at once. */
public final class LiveAgreement implements Agreement {
  private final Register register;
  private final LoadedMatrices matrices;
  private final VersionChanges changes;
  private final Reviews reviews;

  public LiveAgreement(
      Register register,
      MatrixVersions versions,
      LoadedMatrices matrices,
      Reviews reviews,
      Clock clock) {
    this.register = register;
    this.matrices = matrices;
    this.changes = new VersionChanges(versions, clock);
    this.reviews = reviews;
  }

  @Override
  public List<StoredVersion> versions(ClientId client) {
    return changes.versions().versions(client);
  }

  @Override
  public Optional<StoredVersion> version(int number) {
    return changes.versions().version(number);
  }

  @Override
  public Optional<String> text(int number) {
    return register.matrix(number).map(StoredMatrix::text);
  }

  @Override
  public Optional<Outcome> sign(int number, Wish wish) {
    Optional<Outcome> outcome =
        changes.make(
            life ->
                life.session()
                    .version(number)
                    .map(version -> new Signer(life, this::matrix).sign(version, wish)));
    matrices.refresh();
    return outcome;
  }

  @Override
  public Optional<Outcome> withdraw(int number, String by, @Nullable String reason) {
    return changes.make(
        life ->
            life.session().version(number).map(version -> withdrawn(life, version, by, reason)));
  }

  private static Outcome withdrawn(
      VersionLife life, StoredVersion version, String by, @Nullable String reason) {
    return switch (version.state()) {
      case WITHDRAWN -> Outcome.done(version);
      case PROPOSED ->
          Outcome.done(
              life.withdraw(
                  version, new Actor(by, null), reason == null ? "no reason given" : reason));
      case ACTIVE, REPLACED ->
          Outcome.refused(
              "Version "
                  + version.number()
                  + (version.state() == State.ACTIVE ? " is active" : " was active once")
                  + "; only a proposal can be withdrawn.");
    };
  }

  @Override
  public Optional<ReviewState> review(ClientId client) {
    return reviews.state(client);
  }

  @Override
  public Outcome reviewed(ClientId client, PersonId by, String note) {
    return changes
        .make(life -> life.session().active(client).map(active -> reviewed(life, active, by, note)))
        .orElseGet(() -> Outcome.refused("Client " + client + " has no active matrix."));
  }

  private Outcome reviewed(VersionLife life, StoredVersion active, PersonId by, String note) {
    Person person = matrix(active.number()).people().get(by);
    if (person == null) {
      return Outcome.refused(
          "There is no " + by + " in version " + active.number() + "; one of its people reviews.");
    }
    life.session().add(new Review(active.client(), active.number(), by, note, life.now()));
    String text = by + " reviewed matrix version " + active.number() + ": " + note;
    Actor actor = new Actor(by.value(), person.side());
    life.tell(Kind.MATRIX_REVIEWED, actor, active, text, Map.of());
    return Outcome.done(active);
  }

  private Matrix matrix(int number) {
    return matrices.version(number).orElseThrow().matrix();
  }
}
