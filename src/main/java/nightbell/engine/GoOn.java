package nightbell.engine;

import java.util.Map;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.escalation.Incident;

/** Lets an incident go on that was set aside; false if it was not. */
record GoOn(IncidentNumber number, Actor by) implements Command<Boolean> {

  @Override
  public Boolean run(Work work) {
    Incident incident = work.session().incident(number).orElse(null);
    if (incident == null || !work.session().goOn(number)) {
      return false;
    }
    work.session().update(incident);
    String text = "Goes on, having been set aside.";
    work.tell(incident, new Entry(Kind.WENT_ON, by, null, text, Map.of()));
    work.wake(incident);
    return true;
  }

  @Override
  public boolean promises() {
    return true;
  }

  @Override
  public String words() {
    return "letting incident " + number + " go on";
  }
}
