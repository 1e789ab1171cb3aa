package nightbell.engine.morning;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.morning.DebriefRecords.Session;
import nightbell.engine.morning.Said.Wrong;
import nightbell.escalation.Incident;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what is to be done because of incidents, and what came of it. Each change and its
 * entry in the trail are one commit; the same again changes nothing. Empty is answered where there
 * is no such incident or follow-up. Thread-safe.
 */
public final class FollowUps {
  private static final int LONGEST = 1000;

  private final Desk desk;

  public FollowUps(Desk desk) {
    this.desk = desk;
  }

  /** Follow-ups, oldest first. */
  public List<FollowUp> list(DebriefRecords.Filter filter) {
    return desk.kept().followUps(filter);
  }

  /** Today, by the calendar of a client. */
  public LocalDate today(ClientId client) {
    return desk.today(client);
  }

  /** Adds something to be done. */
  public Optional<Said<FollowUp>> add(IncidentNumber number, FollowUpWish wish, Author by) {
    return desk.incident(number).map(incident -> add(incident, wish, by));
  }

  private Said<FollowUp> add(Incident incident, FollowUpWish wish, Author by) {
    ClientId client = incident.client();
    List<Wrong> wrong =
        desk.wrong(
            client,
            by,
            List.of(
                text(wish.text() == null ? "" : wish.text()),
                desk.person(client, "owner", wish.owner() == null ? "" : wish.owner()),
                day(wish.due())));
    if (!wrong.isEmpty()) {
      return Said.wrong(wrong);
    }
    return Said.done(
        desk.commit(
            session -> {
              FollowUp made = made(session.nextNumber(), incident, wish, by);
              session.insert(made);
              tell(session, made, by, Kind.FOLLOW_UP_ADDED, DebriefWords.added(name(made), made));
              return made;
            }));
  }

  private FollowUp made(long number, Incident incident, FollowUpWish wish, Author by) {
    return new FollowUp(
        number,
        incident.number(),
        incident.client(),
        Objects.requireNonNull(wish.text()).strip(),
        new PersonId(Objects.requireNonNull(wish.owner()).strip()),
        Objects.requireNonNull(wish.due()),
        desk.now(),
        desk.actor(incident.client(), by).name(),
        null,
        null,
        "");
  }

  /** Gives an open follow-up another text, owner or day. */
  public Optional<Said<FollowUp>> change(String id, FollowUpWish wish, Author by) {
    return find(id)
        .map(
            found -> {
              ClientId client = found.client();
              String owner = wish.owner();
              List<Wrong> wrong =
                  desk.wrong(
                      client,
                      by,
                      List.of(
                          wish.text() == null ? Optional.empty() : text(wish.text()),
                          owner == null ? Optional.empty() : desk.person(client, "owner", owner)));
              return wrong.isEmpty()
                  ? step(found, by, Kind.FOLLOW_UP_CHANGED, one -> changed(one, wish))
                  : Said.wrong(wrong);
            });
  }

  private static FollowUp changed(FollowUp one, FollowUpWish wish) {
    return one.changed(
        wish.text() == null ? one.text() : wish.text().strip(),
        wish.owner() == null ? one.owner() : new PersonId(wish.owner().strip()),
        wish.due() == null ? one.due() : wish.due());
  }

  /** Closes an open follow-up, with a word on what came of it. */
  public Optional<Said<FollowUp>> close(String id, String outcome, Author by) {
    return find(id)
        .map(
            found -> {
              List<Wrong> wrong =
                  desk.wrong(found.client(), by, List.of(Desk.length("note", outcome, LONGEST)));
              String who = wrong.isEmpty() ? desk.actor(found.client(), by).name() : "";
              return wrong.isEmpty()
                  ? step(
                      found,
                      by,
                      Kind.FOLLOW_UP_CLOSED,
                      one -> one.closed(desk.now(), who, outcome.strip()))
                  : Said.wrong(wrong);
            });
  }

  private Optional<FollowUp> find(String id) {
    boolean known = id.matches(FollowUp.MARK + "[0-9]{1,18}");
    return known
        ? desk.commit(session -> session.followUp(Long.parseLong(id.substring(1))))
        : Optional.empty();
  }

  private Said<FollowUp> step(
      FollowUp found, Author by, Kind kind, UnaryOperator<FollowUp> change) {
    return desk.commit(
        session -> {
          FollowUp before = session.followUp(found.number()).orElseThrow();
          if (!before.isOpen()) {
            return Said.refused("Follow-up " + before.id() + " is closed already.");
          }
          FollowUp after = change.apply(before);
          if (!after.equals(before)) {
            session.update(after);
            tell(session, after, by, kind, DebriefWords.changed(name(after), before, after));
          }
          return Said.done(after);
        });
  }

  private void tell(Session session, FollowUp about, Author by, Kind kind, String text) {
    Actor actor = desk.actor(about.client(), by);
    Entry entry = Entry.of(kind, text).with(DebriefWords.values(about));
    session.append(desk.now(), about.client(), about.incident(), DebriefWords.by(actor, by, entry));
  }

  private String name(FollowUp about) {
    var owner = desk.matrix(about.client()).people().get(about.owner());
    return owner == null ? about.owner().value() : owner.name();
  }

  private static Optional<Wrong> text(String text) {
    return text.isBlank()
        ? Optional.of(new Wrong("text", "what is to be done is required"))
        : Desk.length("text", text, LONGEST);
  }

  private static Optional<Wrong> day(@Nullable LocalDate due) {
    return due == null
        ? Optional.of(new Wrong("due", "a day such as 2026-12-01 is required"))
        : Optional.empty();
  }
}
