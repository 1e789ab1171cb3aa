package nightbell.web.page;

import java.util.ArrayList;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.escalation.Incident;
import nightbell.matrix.MatrixSystem;
import nightbell.matrix.Ruling;
import org.jspecify.annotations.Nullable;

/** Gathers an incident's facts, leaving out what is not known. */
final class Facts {
  private final List<Fact> facts = new ArrayList<>();
  private final Shown shown;
  private final Incident incident;
  private final Ruling ruling;

  private Facts(Shown shown) {
    this.shown = shown;
    this.incident = shown.incident();
    this.ruling = incident.ruling();
  }

  /** What someone who is asked to act needs. */
  static List<Fact> few(Shown shown) {
    Facts facts = new Facts(shown);
    facts.place();
    return facts.facts;
  }

  /** All. */
  static List<Fact> all(Shown shown) {
    Facts facts = new Facts(shown);
    facts.place();
    facts.responsibility();
    facts.history();
    return facts.facts;
  }

  private void place() {
    Alert alert = incident.alert();
    add("Host", alert.host());
    add("Service", alert.service());
    add("Source", alert.source());
    add("Change rule", changeRule());
  }

  private void responsibility() {
    add("Category", ruling.category().value());
    add("Owner", shown.side(incident.owner()));
    add("Leads now", shown.side(incident.lead()));
    add("Accountable", ruling.accountable() == null ? null : name(ruling.accountable().value()));
    add("Row", ruling.row() == null ? "none: unmatched" : ruling.row().toString());
    add("Path", ruling.path().toString());
    add("Matrix version", Integer.toString(incident.matrixVersion()));
  }

  private void history() {
    add("Repeats", incident.repeats() == 0 ? null : Integer.toString(incident.repeats()));
    int flaps = incident.flaps().count();
    add("Came back", flaps == 0 ? null : Integer.toString(flaps));
    add("Next step at", incident.nextAt() == null ? null : shown.times().minute(incident.nextAt()));
  }

  private @Nullable String changeRule() {
    if (ruling.changeRule() != null || ruling.system() == null || shown.matrix() == null) {
      return ruling.changeRule();
    }
    MatrixSystem system = shown.matrix().systems().get(ruling.system());
    return system == null ? null : system.changeRule();
  }

  private String name(String person) {
    return shown.person(person);
  }

  private void add(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(name, value));
    }
  }
}
