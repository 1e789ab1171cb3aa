package nightbell.engine.morning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.morning.Said.Wrong;
import nightbell.escalation.Incident;

/**
 * Takes down what people say of an incident afterwards. Each change and its entry in the trail are
 * one commit; the same words again change nothing. Empty is answered where there is no such
 * incident. Thread-safe.
 */
public final class Debriefs {
  private static final int LONGEST = 4000;

  private final Desk desk;

  public Debriefs(Desk desk) {
    this.desk = desk;
  }

  /** What is said of an incident by now. */
  public Optional<Debrief> of(IncidentNumber number) {
    return desk.incident(number).map(this::of);
  }

  private Debrief of(Incident incident) {
    return desk.kept()
        .debrief(incident.number())
        .orElseGet(() -> Debrief.none(incident.number(), incident.client()));
  }

  /** Names the cause of an incident, in a word and in words. */
  public Optional<Said<Debrief>> cause(IncidentNumber number, Cause cause, String note, Author by) {
    String words = note.strip();
    return desk.incident(number)
        .map(
            incident ->
                say(
                    incident,
                    by,
                    wrong(incident, by, Desk.length("note", note, LONGEST)),
                    before -> before.caused(cause, words),
                    before ->
                        Entry.of(Kind.CAUSE_GIVEN, DebriefWords.cause(before, cause, words))
                            .with(Map.of("cause", cause.wire()))));
  }

  /** Judges whether it was worth paging somebody. */
  public Optional<Said<Debrief>> judge(IncidentNumber number, Worth worth, Author by) {
    return desk.incident(number)
        .map(
            incident ->
                say(
                    incident,
                    by,
                    wrong(incident, by, Optional.empty()),
                    before -> before.judged(worth),
                    before ->
                        Entry.of(Kind.JUDGED, DebriefWords.worth(before, worth))
                            .with(Map.of("worth", worth.wire()))));
  }

  /** Holds the review of an incident that is over; again adds another. */
  public Optional<Said<Debrief>> review(
      IncidentNumber number, String wentWell, String toImprove, Author by) {
    return desk.incident(number)
        .map(
            incident ->
                incident.isResolved()
                    ? review(incident, wentWell.strip(), toImprove.strip(), by)
                    : Said.refused("Incident " + number + " is not over yet."));
  }

  private Said<Debrief> review(Incident incident, String well, String improve, Author by) {
    ClientId client = incident.client();
    List<Wrong> wrong =
        desk.wrong(
            client,
            by,
            List.of(
                Desk.length("wentWell", well, LONGEST),
                Desk.length("toImprove", improve, LONGEST)));
    String author = wrong.isEmpty() ? desk.actor(client, by).name() : "";
    return say(
        incident,
        by,
        wrong,
        before -> before.reviewed(well, improve, desk.now(), author),
        before -> Entry.of(Kind.REVIEWED, DebriefWords.review(well, improve)));
  }

  private List<Wrong> wrong(Incident incident, Author by, Optional<Wrong> other) {
    return desk.wrong(incident.client(), by, List.of(other));
  }

  /** How the record tells of a change, from what stood there before. */
  private interface Telling {
    Entry of(Debrief before);
  }

  private Said<Debrief> say(
      Incident incident,
      Author by,
      List<Wrong> wrong,
      UnaryOperator<Debrief> change,
      Telling telling) {
    if (!wrong.isEmpty()) {
      return Said.wrong(wrong);
    }
    Actor actor = desk.actor(incident.client(), by);
    return Said.done(
        desk.commit(
            session -> {
              Debrief before =
                  session
                      .debrief(incident.number())
                      .orElseGet(() -> Debrief.none(incident.number(), incident.client()));
              Debrief after = change.apply(before);
              if (!after.equals(before)) {
                session.save(after);
                Entry entry = DebriefWords.by(actor, by, telling.of(before));
                session.append(desk.now(), incident.client(), incident.number(), entry);
              }
              return after;
            }));
  }
}
