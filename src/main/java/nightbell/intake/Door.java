package nightbell.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import nightbell.alert.Alert;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.AlertResult;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Intake.Fault;
import nightbell.engine.Origin;
import nightbell.engine.Register;
import nightbell.engine.Register.IntakeKey;

/**
 * What the doors that stand in for other services have in common: an alert goes to the engine with
 * the key's defaults, and a body that cannot be read is kept for people to see. Thread-safe.
 */
public final class Door {
  private final Engine engine;
  private final Register register;
  private final Clock clock;

  public Door(Engine engine, Register register, Clock clock) {
    this.engine = engine;
    this.register = register;
    this.clock = clock;
  }

  /**
   * Gives an alert to the engine.
   *
   * @param by who tells it, for the record
   * @param format the source, where neither the alert nor the key names one
   */
  public CompletionStage<AlertResult> accept(IntakeKey key, String by, String format, Alert alert) {
    Alert whole = FormatIntake.withDefaults(alert, key, format, alert.id());
    Origin origin = new Origin(key.client(), by, key.id(), format);
    return engine.accept(origin, List.of(whole), 0).thenApply(results -> results.get(0));
  }

  /** Keeps a body that could not be read. */
  public void reject(IntakeKey key, String format, byte[] body, List<Fault> faults) {
    String why = faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
    register.reject(key.client(), format, why, FormatIntake.kept(body), clock.now());
    // The list is what counts; the entry is for the reader of the trail.
    Entry entry = entry(key, Kind.REJECTED, "Unreadable body: " + why, Map.of("format", format));
    var unused = engine.reject(new Origin(key.client(), key.name(), key.id(), format), entry);
  }

  /** Keeps a change as a note on record; it concerns no incident. */
  public CompletionStage<Void> note(IntakeKey key, PagerDutyChange change) {
    Entry entry = entry(key, Kind.NOTE, "Change: " + change.text(), change.values());
    return engine.note(key.client(), null, entry);
  }

  private static Entry entry(IntakeKey key, Kind kind, String text, Map<String, String> values) {
    return new Entry(kind, new Actor(key.name(), null), null, text, values);
  }
}
