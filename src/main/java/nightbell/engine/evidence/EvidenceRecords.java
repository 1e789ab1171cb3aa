package nightbell.engine.evidence;

import java.time.LocalDate;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Chained;
import nightbell.engine.IntakeCount;
import nightbell.engine.Trail.Span;
import nightbell.escalation.Incident;
import org.jspecify.annotations.Nullable;

/** What is on record, read piece by piece. Each call sees what is committed. */
public interface EvidenceRecords {

  /** How things stand for a span, seen at one instant. */
  Cut cut(Span span, @Nullable ClientId client);

  /** Events with numbers in {@code (after, to]}, oldest first. */
  List<Chained> events(long after, long to, int limit);

  /** Those of an incident with numbers in {@code (after, to]}, oldest first. */
  List<Chained> story(IncidentNumber incident, long after, long to, int limit);

  /** Incidents opened in the span, with numbers above this one, oldest first. */
  List<Incident> incidents(Span span, @Nullable ClientId client, int after, int limit);

  /**
   * The trail and the counts at one instant.
   *
   * @param first the first event of the span; one more than {@code end} if it has none
   * @param last its last event; one less than {@code first} if it has none
   * @param before the link before its first event
   * @param end the last event there is
   * @param opened the incidents opened in the span
   * @param days what came in on the days (in UTC) that it touches
   */
  record Cut(long first, long last, String before, long end, Opened opened, Days days) {}

  /** The lowest and highest number of incidents opened in the span; both 0 if there are none. */
  record Opened(int lowest, int highest) {}

  /**
   * Whole days, for which alone alerts are counted.
   *
   * @param counts what came in and what became of it
   * @param incidents opened on these days
   * @param silencedAgain incidents that came back on these days while a silence covered them: such
   *     alerts are counted as silenced, and opened nothing
   */
  record Days(
      LocalDate from, LocalDate to, List<IntakeCount> counts, long incidents, long silencedAgain) {
    public Days {
      counts = List.copyOf(counts);
    }
  }
}
