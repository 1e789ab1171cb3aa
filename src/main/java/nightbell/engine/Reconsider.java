package nightbell.engine;

import nightbell.alert.IncidentNumber;
import nightbell.escalation.Decision;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;

/** A look at one incident since the silences changed; whatever else is due is done as well. */
record Reconsider(IncidentNumber incident) implements Command<Boolean> {

  @Override
  public Boolean run(Work work) {
    return work.session().incident(incident).map(found -> decide(work, found)).orElse(false);
  }

  private static boolean decide(Work work, Incident found) {
    Decision decision =
        work.rules()
            .version(found.matrixVersion())
            .escalation()
            .decide(found, new Event.Due(), work.now());
    if (decision.equals(Decision.unchanged(found))) {
      return false;
    }
    work.write(decision);
    return true;
  }

  @Override
  public boolean promises() {
    return false;
  }

  @Override
  public String words() {
    return "a look at incident " + incident + " for silences";
  }
}
