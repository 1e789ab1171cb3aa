package nightbell.engine;

import java.util.Map;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;

/**
 * Sets an incident aside that cannot be read or decided: nothing wakes it any more, and the next
 * alert of its problem opens another one. Doing it twice changes nothing.
 */
record PutAside(IncidentNumber incident, String why) implements Command<Boolean> {

  @Override
  public Boolean run(Work work) {
    boolean news = work.session().setAside(incident, work.now(), why);
    if (news) {
      Entry entry =
          new Entry(Kind.SET_ASIDE, Actor.NIGHTBELL, null, "Set aside: " + why, Map.of("why", why));
      work.session().append(work.now(), null, incident, entry);
      work.sleep(incident);
    }
    return news;
  }

  @Override
  public boolean promises() {
    return false;
  }

  @Override
  public String words() {
    return "setting incident " + incident + " aside";
  }
}
