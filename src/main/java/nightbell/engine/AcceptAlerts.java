package nightbell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.audit.Actor;
import nightbell.engine.AlertResult.What;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.escalation.Via;
import nightbell.matrix.Ruling;

/** Alerts of one sender: each opens an incident, or joins the one of the same problem. */
record AcceptAlerts(ClientId client, String sender, List<Alert> alerts)
    implements Command<List<AlertResult>> {

  @Override
  public List<AlertResult> run(Work work) {
    List<AlertResult> results = new ArrayList<>(alerts.size());
    alerts.forEach(alert -> results.add(accept(work, alert)));
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
    return alerts.size() + " alerts of " + client;
  }

  private AlertResult accept(Work work, Alert alert) {
    Optional<Incident> open = work.session().unresolved(client, DedupKey.of(alert));
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
    Rules.Ruled ruled = work.rules().active(client);
    var since = work.now().minus(ruled.matrix().timing().reopenWithin());
    Optional<Incident> back = work.session().resolvedSince(client, DedupKey.of(alert), since);
    if (back.isPresent()) {
      Incident incident = report(work, back.get(), alert);
      return result(incident, What.REOPENED, "It fired again soon after it was resolved.");
    }
    Ruling ruling = ruled.matrix().rule(alert, work.now());
    Incident incident =
        work.open(
            ruled
                .escalation()
                .open(
                    work.session().nextNumber(),
                    client,
                    alert,
                    ruled.version(),
                    ruling,
                    actor(),
                    work.now()));
    What what = incident.state() == State.HELD ? What.HELD : What.OPENED;
    return result(incident, what, String.join(" ", ruling.sentences()));
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
    Rules.Ruled ruled = work.rules().active(client);
    Ruling ruling = ruled.matrix().rule(incident.alert().mergedWith(alert), work.now());
    Event.Fired event = new Event.Fired(alert, ruling, ruled.version(), actor());
    return work.write(ruled.escalation().decide(incident, event, work.now()));
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
    return new Actor(sender, null);
  }

  private static AlertResult ignored(String why) {
    return new AlertResult(null, What.IGNORED, why);
  }

  private static AlertResult result(Incident incident, What what, String why) {
    return new AlertResult(incident.number(), what, why);
  }
}
