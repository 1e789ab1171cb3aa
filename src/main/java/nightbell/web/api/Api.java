package nightbell.web.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Intake;
import nightbell.engine.Matrices;
import nightbell.engine.Records;
import nightbell.engine.Register;
import nightbell.engine.Timetables;
import nightbell.engine.Trail;
import nightbell.matrix.file.MatrixFile;

/**
 * What the API and the intake endpoints need; {@link #resources} is what to register.
 *
 * @param patience how long a request waits for the engine before it answers 503
 */
public record Api(
    Engine engine,
    Records records,
    Trail trail,
    Register register,
    Matrices matrices,
    Intake intake,
    Timetables timetables,
    OnCall onCall,
    Clock clock,
    URI publicUrl,
    Duration patience) {
  /** The wait that the contract promises. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  /** All resources. */
  public List<Object> resources() {
    IntakeKeys keys = new IntakeKeys(register, clock);
    return List.of(
        new PingResource(),
        new IntakeResource(intake, keys, patience),
        new IncidentsResource(records, publicUrl),
        new ActionsResource(engine, publicUrl, patience),
        new PagesResource(records),
        new RejectedResource(records),
        new AuditResource(trail),
        new MatrixResource(matrices, register, MatrixFile::read),
        new ExplainResource(matrices, timetables, clock),
        new OnCallResource(matrices, onCall, clock),
        new KeysResource(this, keys));
  }
}
