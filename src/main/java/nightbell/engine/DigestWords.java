package nightbell.engine;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.escalation.State;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.matrix.Ruling.Paging;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a morning digest says, from values alone: what was never paged, what starts now, what
 * happened since the last one, what is still open, and where the matrix failed.
 *
 * @param since the opening before
 * @param opening of this day
 * @param incidents of the client, oldest first
 * @param gaps those that are open
 */
record DigestWords(
    Matrix matrix, Instant since, Instant opening, List<Incident> incidents, List<Gap> gaps) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
  private static final int TITLE = 100;

  DigestWords {
    incidents = List.copyOf(incidents);
    gaps = List.copyOf(gaps);
  }

  String subject() {
    String day = DAY.format(opening.atZone(matrix.client().zone()));
    return matrix.client().shortName() + ": morning digest, " + day;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(matrix.client().name()).append(", since ").append(time(since)).append(".\n");
    add(
        text,
        "Never paged, for you to read",
        one -> isNever(one) && !isSilenced(one) && isNews(one));
    add(text, "Silenced, so nobody was paged", one -> isSilenced(one) && isOfNote(one));
    add(text, "Held until now: their paths start", this::startsNow);
    add(text, "Breached", one -> one.breached() && isNews(one));
    add(text, "Still unanswered", one -> one.state() == State.OPEN && one.unanswered());
    add(text, "What happened", one -> isNews(one) && isTold(one));
    add(text, "Still open from before", one -> !isNews(one) && isStanding(one));
    add(text, "The other side has the lead now", one -> isNews(one) && isMoved(one));
    if (text.indexOf("\n\n") < 0) {
      text.append("\nA quiet night: nothing was opened, and nothing is open.\n");
    }
    if (!gaps.isEmpty()) {
      text.append("\nThe matrix and reality disagree (").append(gaps.size()).append(" open):\n");
      gaps.forEach(gap -> text.append("- ").append(gap(gap)).append('\n'));
    }
    return text.toString();
  }

  private void add(StringBuilder text, String title, Predicate<Incident> which) {
    List<Incident> chosen = incidents.stream().filter(which).toList();
    if (!chosen.isEmpty()) {
      text.append('\n').append(title).append(" (").append(chosen.size()).append("):\n");
      chosen.forEach(one -> text.append("- ").append(line(one)).append('\n'));
    }
  }

  private boolean isNews(Incident incident) {
    return !incident.openedAt().isBefore(since) && incident.openedAt().isBefore(opening);
  }

  private static boolean isNever(Incident incident) {
    return incident.ruling().page() == Paging.NEVER;
  }

  /** Whether a silence covers it, or covered it to its end. */
  private static boolean isSilenced(Incident incident) {
    return incident.silenced() != null;
  }

  private boolean isOfNote(Incident incident) {
    return isNews(incident) || !incident.isResolved();
  }

  private boolean isTold(Incident incident) {
    return !isNever(incident) && !isSilenced(incident) && !startsNow(incident);
  }

  private boolean startsNow(Incident incident) {
    return !incident.isResolved() && opening.equals(incident.ruling().heldUntil());
  }

  private boolean isStanding(Incident incident) {
    boolean held = incident.state() == State.HELD && isNever(incident);
    return !incident.isResolved()
        && !held
        && !isSilenced(incident)
        && incident.openedAt().isBefore(since);
  }

  private static boolean isMoved(Incident incident) {
    return incident.lead() != incident.ruling().lead();
  }

  private String line(Incident incident) {
    var system = incident.ruling().system();
    return incident.number()
        + " "
        + incident.ruling().severity()
        + (system == null ? "" : " " + system)
        + ": "
        + title(incident)
        + "; "
        + side(incident.lead())
        + "; opened "
        + time(incident.openedAt())
        + said(", acknowledged", incident.acknowledged())
        + (incident.isResolved() ? said(", resolved", incident.resolved()) : standing(incident))
        + (incident.breached() ? ", breached" : "")
        + ".";
  }

  private static String title(Incident incident) {
    String line = incident.alert().title().replaceAll("\\p{C}+", " ").strip();
    return line.codePointCount(0, line.length()) <= TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…";
  }

  private static String standing(Incident incident) {
    return switch (incident.state()) {
      case HELD -> incident.ruling().heldUntil() == null ? "" : ", held";
      case SILENCED -> ", silenced";
      case OPEN -> ", nobody has it";
      case ACKNOWLEDGED -> ", not resolved";
      case RESOLVED -> "";
    };
  }

  private String said(String what, @Nullable Mark mark) {
    return mark == null ? "" : what + " by " + who(mark) + " " + time(mark.at());
  }

  private String who(Mark mark) {
    Person person = matrix.people().get(new PersonId(mark.by().name()));
    return person == null ? mark.by().name() : person.name();
  }

  private String side(Side side) {
    Organisation known = matrix.sides().get(side);
    return known == null ? PageWords.word(side) : known.name();
  }

  private String gap(Gap gap) {
    return gap.incident() + " " + gap.kind().wire() + ", " + time(gap.at()) + ": " + gap.text();
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(matrix.client().zone()));
  }
}
