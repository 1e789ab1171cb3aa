package nightbell.web.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import nightbell.engine.ActiveFindings;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Intake;
import nightbell.engine.KeyUses;
import nightbell.engine.Matrices;
import nightbell.engine.Records;
import nightbell.engine.Register;
import nightbell.engine.RotaChanges;
import nightbell.engine.Timetables;
import nightbell.engine.Trail;
import nightbell.engine.Vigil;
import nightbell.engine.agreement.Agreement;
import nightbell.intake.Door;
import nightbell.web.Sparing;
import nightbell.web.seen.Seen;

/**
 * What the API and the intake endpoints need; {@link #resources} is what to register.
 *
 * @param seen narrows it all to what a caller sees
 * @param patience how long a request waits for the engine before it answers 503
 */
public record Api(
    Engine engine,
    Records records,
    Trail trail,
    Register register,
    Matrices matrices,
    Agreement agreement,
    ActiveFindings findings,
    Intake intake,
    Vigil vigil,
    KeyUses uses,
    Timetables timetables,
    RotaChanges changes,
    Clock clock,
    URI publicUrl,
    Seen seen,
    Duration patience) {
  /** The wait that the contract promises. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  /** All resources. */
  public List<Object> resources() {
    IntakeKeys keys = new IntakeKeys(register, uses, clock, new Sparing(engine, clock));
    GenieKeys genies = new GenieKeys(keys);
    Door door = new Door(engine, register, clock);
    OpsgenieDesk opsgenie =
        new OpsgenieDesk(
            door, new OpsgenieAlerts(records), new OpsgenieActions(engine, clock), clock, patience);
    Records ownRecords = seen.of(records);
    Matrices ownMatrices = seen.of(matrices);
    Agreement ownAgreement = seen.of(agreement);
    return List.of(
        new PingResource(),
        new IntakeResource(intake, keys, patience),
        new PagerDutyResource(door, keys, patience),
        new OpsgenieResource(opsgenie, genies),
        new OpsgenieHeartbeatsResource(vigil, genies, clock, patience),
        new BeatsResource(vigil, keys, patience),
        new HeartbeatsResource(vigil, patience),
        new IncidentsResource(ownRecords, publicUrl),
        new ActionsResource(engine, ownRecords, publicUrl, patience),
        new PagesResource(ownRecords),
        new RejectedResource(ownRecords),
        new AuditResource(seen.of(trail)),
        new FindingsResource(ownMatrices, findings),
        new MatrixResource(ownMatrices, ownAgreement, engine),
        new VersionsResource(ownMatrices, ownAgreement),
        new DiffResource(ownMatrices),
        new ReviewResource(ownMatrices, ownAgreement),
        new ExplainResource(ownMatrices, timetables, clock),
        new CoverageResource(ownMatrices, changes, clock),
        new OnCallResource(ownMatrices, changes, clock),
        new SetupResource(publicUrl),
        new MappingsResource(),
        new ClientsResource(this),
        new KeysResource(this, keys));
  }
}
