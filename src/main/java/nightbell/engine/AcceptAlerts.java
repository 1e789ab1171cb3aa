package nightbell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.engine.AlertResult.What;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.Incident.Silenced;
import nightbell.escalation.State;
import nightbell.escalation.Via;
import nightbell.matrix.Matrix;
import nightbell.matrix.Ruling;
import nightbell.matrix.SystemId;
import nightbell.matrix.Timing;
import org.jspecify.annotations.Nullable;

/**
 * Alerts of one body: each opens an incident, or joins the one of the same problem. They are
 * counted with the decisions, and so is what was no alert.
 */
record AcceptAlerts(Origin origin, List<Alert> alerts, int ignored)
    implements Command<List<AlertResult>> {
  /** The source of fire drills. */
  private static final String DRILL = "drill";

  @Override
  public List<AlertResult> run(Work work) {
    List<AlertResult> results = new ArrayList<>(alerts.size());
    alerts.forEach(alert -> results.add(accept(work, alert)));
    work.count(origin, IntakeCount.RECEIVED, results.size() + ignored);
    work.count(origin, What.IGNORED.wire(), ignored);
    results.forEach(result -> work.count(origin, result.what().wire(), 1));
    return results;
  }

  @Override
  public boolean promises() {
    return true;
  }

  @Override
  public boolean canWait() {
    return true;
  }

  @Override
  public String words() {
    return alerts.size() + " alerts of " + client();
  }

  private ClientId client() {
    return origin.client();
  }

  private AlertResult accept(Work work, Alert alert) {
    Optional<Incident> open = work.session().unresolved(client(), DedupKey.of(alert));
    return switch (alert.state()) {
      case FIRING ->
          open.map(incident -> repeated(work, incident, alert)).orElseGet(() -> fired(work, alert));
      case RESOLVED ->
          open.map(incident -> cleared(work, incident, alert))
              .orElseGet(() -> ignored("No incident of this problem is open."));
      case ACKNOWLEDGED ->
          open.map(incident -> acknowledged(work, incident))
              .orElseGet(() -> ignored("No incident of this problem is open."));
    };
  }

  private AlertResult fired(Work work, Alert alert) {
    Rules.Ruled ruled = work.rules().active(client());
    var since = work.now().minus(ruled.matrix().timing().reopenWithin());
    Optional<Incident> back = work.session().resolvedSince(client(), DedupKey.of(alert), since);
    if (back.isPresent()) {
      Incident incident = report(work, back.get(), alert);
      String why = "It fired again soon after it was resolved.";
      return silenced(incident).orElseGet(() -> result(incident, What.REOPENED, why));
    }
    Ruling ruling = ruled.matrix().rule(alert, work.now());
    IncidentNumber number = work.session().nextNumber();
    IncidentNumber group = group(work, alert, ruled.matrix().timing(), ruling, number);
    Incident incident =
        work.open(
            ruled
                .escalation()
                .open(
                    number, client(), alert, ruled.version(), ruling, group, actor(), work.now()));
    What what = incident.state() == State.HELD ? What.HELD : What.OPENED;
    return silenced(incident)
        .orElseGet(() -> result(incident, what, String.join(" ", ruling.sentences())));
  }

  /**
   * The group it joins, or begins; null where no system says what it may have in common, and for a
   * fire drill, which has nothing in common with what is real.
   */
  private @Nullable IncidentNumber group(
      Work work, Alert alert, Timing timing, Ruling ruling, IncidentNumber number) {
    SystemId system = ruling.system();
    return system == null || DRILL.equals(alert.source())
        ? null
        : work.session()
            .group(client(), system, work.now().minus(timing.groupWithin()))
            .orElse(number);
  }

  private static Optional<AlertResult> silenced(Incident incident) {
    Silenced by = incident.silenced();
    if (incident.state() != State.SILENCED || by == null) {
      return Optional.empty();
    }
    String why =
        "Silence %s of %s covers it until %s, because: %s. Nobody is paged."
            .formatted(by.silence(), by.by(), by.until(), by.reason());
    return Optional.of(result(incident, What.SILENCED, why));
  }

  private AlertResult repeated(Work work, Incident incident, Alert alert) {
    Incident after = report(work, incident, alert);
    boolean worse = !after.ruling().equals(incident.ruling());
    return result(
        after,
        What.REPEATED,
        worse
            ? "Worse than before: ruled anew as " + after.ruling().severity() + "."
            : "Incident " + after.number() + " of this problem is open; nobody is paged again.");
  }

  private Incident report(Work work, Incident incident, Alert alert) {
    Rules.Ruled ruled = work.rules().active(client());
    Alert merged = incident.alert().mergedWith(alert);
    Ruling ruling =
        isAsBad(incident, ruled.matrix(), merged)
            ? incident.ruling()
            : ruled.matrix().rule(merged, work.now());
    Event.Fired event = new Event.Fired(alert, ruling, ruled.version(), actor());
    return work.write(ruled.escalation().decide(incident, event, work.now()));
  }

  /** Then it is not ruled anew: what is open and no worse keeps its ruling in any case. */
  private static boolean isAsBad(Incident incident, Matrix matrix, Alert merged) {
    return !incident.isResolved() && matrix.severity(merged).equals(incident.ruling().severity());
  }

  private AlertResult cleared(Work work, Incident incident, Alert alert) {
    Incident after = work.decide(incident, new Event.Cleared(alert, actor()));
    return after.isResolved()
        ? result(after, What.RESOLVED, "Resolved by its tool.")
        : result(after, What.REPEATED, "Flapping: it stays open until it has been quiet.");
  }

  private AlertResult acknowledged(Work work, Incident incident) {
    Incident after = work.decide(incident, new Event.Acknowledge(actor(), Via.TOOL));
    return result(after, What.ACKNOWLEDGED, "Acknowledged in its tool.");
  }

  private Actor actor() {
    return new Actor(origin.sender(), null);
  }

  private static AlertResult ignored(String why) {
    return new AlertResult(null, What.IGNORED, why);
  }

  private static AlertResult result(Incident incident, What what, String why) {
    return new AlertResult(incident.number(), what, why);
  }
}
