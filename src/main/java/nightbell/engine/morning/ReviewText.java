package nightbell.engine.morning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nightbell.audit.Kind;
import nightbell.audit.story.Line;
import nightbell.audit.story.Told;
import nightbell.audit.story.Wording;
import nightbell.engine.morning.Document.Section;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.matrix.Matrix;
import nightbell.matrix.Ruling;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/** The text of a review: what the record knows, and what people added to it. */
record ReviewText(Story story, Debrief debrief, List<FollowUp> followUps, Matrix matrix) {
  private static final String OPEN = "(To be filled in.)";

  Document document() {
    Incident incident = story.incident();
    return new Document(
        "Review of incident " + incident.number() + ": " + incident.alert().title(),
        List.of(
            new Section("In short", "", facts(incident)),
            new Section("Target", target(incident), List.of()),
            new Section(
                "What happened",
                "Times in " + story.zone().getId() + ".",
                story.lines().stream().map(this::line).toList()),
            new Section("Who was paged, and when", paged(), pages()),
            new Section("Why nobody was paged in between", silent(), silences()),
            new Section("Notes", "", notes()),
            new Section("What went well", or(debrief.wentWell()), List.of()),
            new Section("What to improve", or(debrief.toImprove()), List.of()),
            new Section("Cause", cause(), List.of()),
            new Section("Was it worth paging somebody?", worth(), List.of()),
            new Section("Follow-ups", followUps.isEmpty() ? "None." : "", tasks())));
  }

  private List<String> facts(Incident incident) {
    Ruling ruling = incident.ruling();
    List<String> facts = new ArrayList<>();
    facts.add("Client: " + matrix.client().name());
    facts.add("Severity: " + ruling.severity());
    if (ruling.system() != null) {
      facts.add("System: " + ruling.system());
    }
    facts.add(
        "Owner: "
            + (ruling.row() == null ? "no row of the matrix took it" : "by row " + ruling.row())
            + ", matrix version "
            + incident.matrixVersion());
    facts.add("Opened: " + dated(incident.openedAt()));
    facts.add("Acknowledged: " + mark(incident.acknowledged()));
    facts.add("Over: " + mark(incident.resolved()));
    facts.add(
        "Review held: "
            + (debrief.reviewedAt() == null
                ? "not yet"
                : dated(debrief.reviewedAt()) + " by " + name(debrief.reviewedBy())));
    return facts;
  }

  private String target(Incident incident) {
    Instant by = incident.ruling().respondBy();
    Mark taken = incident.acknowledged();
    String allowed = "To be acknowledged by " + dated(by) + ". ";
    String result = incident.breached() ? "Missed" : "Met";
    if (taken == null) {
      return allowed + (incident.breached() ? "Missed: nobody acknowledged in time." : none());
    }
    Duration after = Duration.between(incident.openedAt(), taken.at());
    return allowed
        + result
        + ": "
        + name(taken.by().name())
        + " acknowledged "
        + after.toMinutes()
        + " min "
        + after.toSecondsPart()
        + " s after it was opened.";
  }

  private static String none() {
    return "Nobody acknowledged it, and it did not have to be.";
  }

  private String line(Line line) {
    return wording().at(line.at()) + " " + line.text();
  }

  private List<Told> asked() {
    return story.pages();
  }

  private String paged() {
    return asked().isEmpty() ? "Nobody." : "";
  }

  private List<String> pages() {
    return asked().stream().map(page -> page.words(wording())).toList();
  }

  private String silent() {
    return story.silences().isEmpty()
        ? "There was no silence of " + Story.SILENCE.toMinutes() + " minutes or more."
        : "";
  }

  private List<String> silences() {
    Wording wording = wording();
    return story.silences().stream()
        .map(one -> wording.at(one.from()) + " to " + wording.at(one.to()) + ": " + one.text())
        .toList();
  }

  private List<String> notes() {
    return story.lines().stream()
        .filter(line -> line.event().entry().kind() == Kind.NOTE)
        .map(
            line ->
                wording().at(line.at())
                    + " "
                    + name(line.event().entry().actor().name())
                    + ": "
                    + line.text())
        .toList();
  }

  private String cause() {
    Cause cause = debrief.cause();
    return cause == null
        ? OPEN
        : cause.words()
            + (debrief.causeNote().isEmpty() ? "." : ": \"" + debrief.causeNote() + "\".");
  }

  private String worth() {
    Worth worth = debrief.worth();
    return worth == null ? OPEN : worth == Worth.NOISE ? "No: it was noise." : "Yes.";
  }

  private List<String> tasks() {
    return followUps.stream().map(this::followUp).toList();
  }

  private String followUp(FollowUp one) {
    String state =
        one.isOpen()
            ? "open"
            : "done" + (one.outcome().isEmpty() ? "" : ": \"" + one.outcome() + "\"");
    return one.id()
        + " "
        + one.text()
        + " ("
        + name(one.owner().value())
        + ", until "
        + one.due()
        + ", "
        + state
        + ")";
  }

  private String mark(@Nullable Mark mark) {
    return mark == null ? "no" : dated(mark.at()) + " by " + name(mark.by().name());
  }

  private String dated(Instant at) {
    return new Wording(story.zone(), LocalDate.EPOCH, this::name).at(at);
  }

  private String name(@Nullable String id) {
    Person person = id == null ? null : matrix.people().get(new PersonId(id));
    return person == null ? String.valueOf(id) : person.name();
  }

  private Wording wording() {
    return Wording.from(story.incident().openedAt(), story.zone(), this::name);
  }

  private static String or(String text) {
    return text.isEmpty() ? OPEN : text;
  }
}
