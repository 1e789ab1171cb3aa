package nightbell.engine.life;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nightbell.alert.ClientId;
import nightbell.engine.Desks;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.matrix.Matrix;
import nightbell.matrix.file.MatrixFile;
import nightbell.oncall.Person;

/**
 * The matrices in force, and beside them the self-test's own, which rules like any other but is of
 * no client: no list, report, drill or digest knows it. Thread-safe.
 */
public final class TestedMatrices implements Matrices {
  /** Whose the self-test's incidents are. */
  public static final ClientId CLIENT = new ClientId("nightbell-self-test");

  private static final int NUMBER = 0;

  private final Matrices real;
  private final SelfTestPlan plan;
  private volatile Built built = new Built("", Optional.empty());

  public TestedMatrices(Matrices real, SelfTestPlan plan) {
    this.real = real;
    this.plan = plan;
  }

  /** Where the messages go: as planned, else to the first desk that has mail. */
  public List<String> recipients() {
    if (!plan.to().isEmpty()) {
      return plan.to();
    }
    return real.active().stream()
        .flatMap(version -> Desks.of(version.matrix()).stream())
        .map(Person::email)
        .flatMap(Stream::ofNullable)
        .limit(1)
        .toList();
  }

  /** The zone of its clock times: the first client's. */
  ZoneId zone() {
    return real.active().stream()
        .map(version -> version.matrix().client().zone())
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }

  @Override
  public Optional<MatrixVersion> active(ClientId client) {
    return client.equals(CLIENT) ? own() : real.active(client);
  }

  @Override
  public List<MatrixVersion> active() {
    return real.active();
  }

  @Override
  public Optional<MatrixVersion> version(int number) {
    return number == NUMBER ? own() : real.version(number);
  }

  @Override
  public Loaded load(Offer offer) {
    return real.load(offer);
  }

  private Optional<MatrixVersion> own() {
    List<String> to = recipients();
    String text = to.isEmpty() ? "" : SelfTestText.of(to, zone());
    Built known = built;
    if (!known.text.equals(text)) {
      known = new Built(text, read(text).map(m -> new MatrixVersion(NUMBER, "", m)));
      built = known;
    }
    return known.version;
  }

  private static Optional<Matrix> read(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    MatrixFile.Result result = MatrixFile.read("self-test", text);
    if (result instanceof MatrixFile.Mistakes wrong) {
      throw new IllegalStateException("The self-test has no recipient: " + wrong.mistakes());
    }
    return Optional.of(((MatrixFile.Read) result).matrix());
  }

  private record Built(String text, Optional<MatrixVersion> version) {}
}
