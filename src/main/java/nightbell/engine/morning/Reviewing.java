package nightbell.engine.morning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Records.IncidentFilter;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.escalation.State;
import nightbell.matrix.Matrix;
import nightbell.matrix.Severity;

/**
 * What is to be looked at after the night: the text of a review as the record fills it in, the
 * worst incidents that nobody reviewed yet, and the follow-ups whose day is over. Reads only.
 */
public final class Reviewing {
  private static final int MOST = 500;

  /** What is older was left alone on purpose. */
  private static final Duration MEMORY = Duration.ofDays(90);

  private final Desk desk;
  private final Storyteller storyteller;
  private final Debriefs debriefs;

  Reviewing(Desk desk, Storyteller storyteller, Debriefs debriefs) {
    this.desk = desk;
    this.storyteller = storyteller;
    this.debriefs = debriefs;
  }

  /** The review of an incident, filled in as far as the record goes. */
  public Optional<Document> document(IncidentNumber number) {
    return storyteller
        .story(number)
        .map(
            story ->
                new ReviewText(
                        story,
                        debriefs.of(number).orElseThrow(),
                        desk.kept()
                            .followUps(
                                new DebriefRecords.Filter(null, null, null, number, 0, MOST)),
                        desk.matrix(story.incident().client()))
                    .document());
  }

  /** Incidents of the highest severity that are over and were not reviewed, oldest first. */
  public List<Incident> unreviewed(ClientId client, Instant before) {
    List<Severity> severities = desk.matrix(client).severities();
    if (severities.isEmpty()) {
      return List.of();
    }
    String worst = severities.get(0).id().value();
    Set<IncidentNumber> reviewed = desk.kept().reviewed(client);
    IncidentFilter filter =
        new IncidentFilter(
            State.RESOLVED,
            client,
            null,
            worst,
            null,
            before.minus(MEMORY),
            before,
            null,
            null,
            MOST);
    return desk.records().incidents(filter).stream()
        .filter(incident -> !reviewed.contains(incident.number()))
        .filter(incident -> isOver(incident, before))
        .sorted((a, b) -> Integer.compare(a.number().value(), b.number().value()))
        .toList();
  }

  private static boolean isOver(Incident incident, Instant before) {
    Mark resolved = incident.resolved();
    return resolved != null && resolved.at().isBefore(before);
  }

  /** Follow-ups of a client that are open though their day is over by this instant. */
  public List<FollowUp> overdue(ClientId client, Instant at) {
    Matrix matrix = desk.matrix(client);
    ZoneId zone = matrix.client().zone();
    LocalDate today = LocalDate.ofInstant(at, zone);
    return desk
        .kept()
        .followUps(new DebriefRecords.Filter(true, client, null, null, 0, MOST))
        .stream()
        .filter(one -> one.isOverdue(today))
        .toList();
  }
}
