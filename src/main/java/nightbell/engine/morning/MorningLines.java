package nightbell.engine.morning;

import java.time.Instant;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.DigestPart;
import nightbell.escalation.Incident;
import nightbell.matrix.Matrix;
import nightbell.oncall.Person;

/** What the morning digest says of reviews that nobody held and follow-ups whose day is over. */
public final class MorningLines implements DigestPart {
  private static final int MOST = 20;

  private final Reviewing reviewing;

  public MorningLines(Reviewing reviewing) {
    this.reviewing = reviewing;
  }

  @Override
  public String lines(Matrix matrix, Instant opening) {
    ClientId client = matrix.client().id();
    List<String> overdue =
        reviewing.overdue(client, opening).stream().map(one -> line(matrix, one)).toList();
    List<String> unreviewed =
        reviewing.unreviewed(client, opening).stream().map(MorningLines::line).toList();
    return part("Follow-ups that are overdue", overdue)
        + part("Over, of the highest severity, and not reviewed yet", unreviewed);
  }

  private static String part(String title, List<String> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    StringBuilder text =
        new StringBuilder("\n").append(title).append(" (").append(lines.size()).append("):\n");
    lines.stream().limit(MOST).forEach(line -> text.append("- ").append(line).append('\n'));
    if (lines.size() > MOST) {
      text.append("- and ").append(lines.size() - MOST).append(" more.\n");
    }
    return text.toString();
  }

  private static String line(Matrix matrix, FollowUp one) {
    Person owner = matrix.people().get(one.owner());
    return one.id()
        + " of incident "
        + one.incident()
        + ": "
        + one.text().replaceAll("\\p{C}+", " ")
        + "; "
        + (owner == null ? one.owner().value() : owner.name())
        + ", due "
        + one.due()
        + ".";
  }

  private static String line(Incident incident) {
    return incident.number()
        + " "
        + incident.ruling().severity()
        + ": "
        + incident.alert().title().replaceAll("\\p{C}+", " ")
        + ".";
  }
}
