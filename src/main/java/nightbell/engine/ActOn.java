package nightbell.engine;

import java.util.Optional;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;

/** An action by web or API. */
record ActOn(IncidentNumber incident, Event event) implements Command<Optional<Incident>> {

  @Override
  public Optional<Incident> run(Work work) {
    return work.session().incident(incident).map(found -> decide(work, found));
  }

  @Override
  public boolean promises() {
    return true;
  }

  @Override
  public String words() {
    return "an action on incident " + incident;
  }

  private Incident decide(Work work, Incident found) {
    work.rules()
        .version(found.matrixVersion())
        .escalation()
        .refusal(found, event)
        .ifPresent(
            why -> {
              throw new Engine.Forbidden(why);
            });
    return work.decide(found, event);
  }
}
