package nightbell.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.matrix.Ruling;
import nightbell.matrix.silence.Silences;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of an incident, as one pure function. Live paging, explain and simulation all
 * call {@link #open} and {@link #decide}; the same arguments always give the same decision, and an
 * event that comes again changes nothing.
 *
 * <pre>
 *   (an alert opens it as HELD, SILENCED or OPEN; - means that it stays as it is)
 *
 *                        HELD          SILENCED      OPEN          ACKNOWLEDGED  RESOLVED
 *   its deadlines pass   OPEN          OPEN          -             OPEN          -
 *   fires again          -             -             -             -             OPEN
 *   fires again, worse   OPEN          -             -             OPEN          OPEN
 *   its tool resolves it RESOLVED      RESOLVED      RESOLVED      RESOLVED      -
 *   a page fails         -             -             -             -             -
 *   acknowledge          ACKNOWLEDGED  ACKNOWLEDGED  ACKNOWLEDGED  -             -
 *   escalate             OPEN          OPEN          -             OPEN          -
 *   not mine             OPEN          OPEN          -             -             -
 *   hand over            OPEN          OPEN          -             -             -
 *   handed and accepted  ACKNOWLEDGED  ACKNOWLEDGED  ACKNOWLEDGED  -             -
 *   handed in vain       OPEN          OPEN          -             -             -
 *   resolve              RESOLVED      RESOLVED      RESOLVED      RESOLVED      -
 *   note                 -             -             -             -             -
 *   snooze               ACKNOWLEDGED  ACKNOWLEDGED  ACKNOWLEDGED  -             -
 *   a silence is made    -             -             SILENCED      -             -
 * </pre>
 */
public final class Escalation {
  private final Matrix matrix;
  private final Roster roster;
  private final Silences silences;

  /** Decides as if there were no silences. */
  public Escalation(Matrix matrix, Roster roster) {
    this(matrix, roster, Silences.NONE);
  }

  /**
   * Decides by one version of a matrix.
   *
   * @param matrix the version that ruled the incident
   * @param roster who stands on its schedules
   * @param silences those of its client
   */
  public Escalation(Matrix matrix, Roster roster, Silences silences) {
    this.matrix = matrix;
    this.roster = roster;
    this.silences = silences;
  }

  /** Opens an incident that stands alone, for an alert that was ruled on at this instant. */
  public Decision open(
      IncidentNumber number,
      ClientId client,
      Alert alert,
      int matrixVersion,
      Ruling ruling,
      Actor by,
      Instant now) {
    return open(number, client, alert, matrixVersion, ruling, null, by, now);
  }

  /** Opens an incident as one of the group that begins with {@code group}. */
  public Decision open(
      IncidentNumber number,
      ClientId client,
      Alert alert,
      int matrixVersion,
      Ruling ruling,
      @Nullable IncidentNumber group,
      Actor by,
      Instant now) {
    Incident blank = blank(number, client, alert, matrixVersion, ruling, group, now);
    Turn turn = new Turn(matrix, roster, silences, blank, now);
    turn.tell(Kind.OPENED, by, alert, opened(alert, by));
    new Opening(turn).start();
    return turn.decision();
  }

  /** What an event at this instant means for an incident. */
  public Decision decide(Incident incident, Event event, Instant now) {
    Turn turn = new Turn(matrix, roster, silences, incident, now);
    event.to(new Deciding(turn));
    return turn.decision();
  }

  /** Why the incident's state does not allow this event, or empty if it does. */
  public Optional<String> refusal(Incident incident, Event event) {
    Refusing refusing = new Refusing(matrix, incident);
    event.to(refusing);
    return Optional.ofNullable(refusing.why());
  }

  private static String opened(Alert alert, Actor by) {
    String host = alert.host();
    boolean named = host == null || host.isBlank() || alert.title().contains(host);
    return "Alert from " + by.name() + ": " + alert.title() + (named ? "." : " on " + host + ".");
  }

  private static Incident blank(
      IncidentNumber number,
      ClientId client,
      Alert alert,
      int matrixVersion,
      Ruling ruling,
      @Nullable IncidentNumber group,
      Instant now) {
    return new Incident(
        number,
        client,
        DedupKey.of(alert),
        alert,
        matrixVersion,
        ruling,
        ruling.lead(),
        null,
        State.OPEN,
        now,
        null,
        null,
        null,
        false,
        false,
        0,
        Incident.Flaps.NONE,
        List.of(),
        null,
        null,
        null,
        0,
        List.of(),
        null,
        null,
        group,
        null,
        0);
  }
}
