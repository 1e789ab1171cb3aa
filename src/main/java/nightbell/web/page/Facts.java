package nightbell.web.page;

import java.util.ArrayList;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.matrix.MatrixSystem;
import nightbell.matrix.Ruling;
import nightbell.reply.Alongside;
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
  static List<Fact> few(Shown shown, List<Incident> neighbours) {
    Facts facts = new Facts(shown);
    facts.place(neighbours);
    facts.add("Change rule", changeRule(shown));
    return facts.facts;
  }

  /** All. */
  static List<Fact> all(Shown shown, List<Incident> neighbours) {
    Facts facts = new Facts(shown);
    facts.place(neighbours);
    facts.responsibility();
    facts.history();
    return facts.facts;
  }

  private void place(List<Incident> neighbours) {
    Alert alert = incident.alert();
    add("Host", alert.host());
    add("Service", alert.service());
    add("Source", alert.source());
    for (Incident other : neighbours) {
      add("Also open on it", words(shown, other));
    }
  }

  /** Another incident on the same system, and who works on it. */
  static String words(Shown shown, Incident other) {
    Mark taken = other.acknowledged();
    String by = taken == null ? "" : shown.person(taken.by().name());
    String severity = other.ruling().severity().value();
    return new Alongside(other.number(), severity, other.alert().title(), by).words();
  }

  private void responsibility() {
    add("Category", ruling.category().value());
    add("Owner", shown.side(incident.owner()));
    add("Leads now", shown.side(incident.lead()));
    Incident.Handing handing = incident.handing();
    add("Handed to, not accepted yet", handing == null ? null : shown.side(handing.to()));
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

  /** What whoever changes something on its system must heed, or null. */
  static @Nullable String changeRule(Shown shown) {
    Ruling ruling = shown.incident().ruling();
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
