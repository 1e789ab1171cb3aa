package nightbell.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nightbell.escalation.Incident;
import nightbell.matrix.Matrix;
import nightbell.oncall.Person;
import nightbell.oncall.Schedule;
import nightbell.oncall.Standing;
import nightbell.reply.Gsm7;

/** What the incoming primary reads, by the clock of their own zone. */
final class HandoffWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d HH:mm", Locale.ENGLISH);
  private final Matrix matrix;
  private final Schedule schedule;
  private final Person person;
  private final Standing standing;
  private final List<Incident> open;

  HandoffWords(
      Matrix matrix, Schedule schedule, Person person, Standing standing, List<Incident> open) {
    this.matrix = matrix;
    this.schedule = schedule;
    this.person = person;
    this.standing = standing;
    this.open = open.stream().sorted(Comparator.comparing(one -> one.number().value())).toList();
  }

  String subject() {
    return "You are on call for " + schedule.id() + " " + span();
  }

  /** One text message: what fits, and how many more there are. */
  String message() {
    String head = subject() + ".";
    if (open.isEmpty()) {
      return head + " Nothing is open.";
    }
    StringBuilder text = new StringBuilder(head).append(" Open incidents: ");
    for (int i = 0; i < open.size(); i++) {
      String more = (i == 0 ? "" : "; ") + line(open.get(i));
      int rest = open.size() - i - 1;
      String end = rest == 0 ? "." : "; " + rest + " more.";
      if (i > 0 && Gsm7.septets(text + more + end) > Gsm7.SEGMENT) {
        return text.append("; ").append(rest + 1).append(" more.").toString();
      }
      text.append(more);
    }
    return text.append('.').toString();
  }

  String mail() {
    StringBuilder text = new StringBuilder(subject());
    text.append(" (").append(zone()).append(").\n\n");
    text.append(open.isEmpty() ? "Nothing is open.\n" : "Open incidents:\n");
    open.forEach(
        one ->
            text.append("- ")
                .append(line(one))
                .append(one.acknowledged() == null ? ", nobody has it" : ", acknowledged")
                .append('\n'));
    return text.toString();
  }

  private String span() {
    Instant until = standing.until();
    String end = until == null ? " until further notice" : " to " + time(until);
    return "from " + time(standing.from()) + end;
  }

  private static String line(Incident incident) {
    var system = incident.ruling().system();
    String title = incident.alert().title().replaceAll("\\p{C}+", " ").strip();
    return incident.number()
        + " "
        + incident.ruling().severity()
        + (system == null ? "" : " " + system)
        + " "
        + Gsm7.fit(title, 40);
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone()));
  }

  private ZoneId zone() {
    ZoneId own = person.zone();
    return own == null ? matrix.client().zone() : own;
  }
}
