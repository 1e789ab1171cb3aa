package nightbell.engine;

import java.util.Optional;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.State;

/**
 * An action on an incident and on all of its group that nobody has acknowledged. It answers and is
 * refused as the action on the one; of the others, what does not allow it stays as it is.
 */
record ActTogether(IncidentNumber incident, Event event) implements Command<Optional<Incident>> {

  @Override
  public Optional<Incident> run(Work work) {
    Optional<Incident> done = new ActOn(incident, event).run(work);
    IncidentNumber group = done.map(Incident::group).orElse(null);
    if (group != null) {
      work.session().grouped(group).stream()
          .filter(other -> other.state() == State.OPEN && !other.number().equals(incident))
          .forEach(other -> work.decide(other, event));
    }
    return done;
  }

  @Override
  public boolean promises() {
    return true;
  }

  @Override
  public String words() {
    return "an action on the group of incident " + incident;
  }
}
