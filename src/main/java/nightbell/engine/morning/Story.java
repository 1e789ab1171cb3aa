package nightbell.engine.morning;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nightbell.audit.story.Answer;
import nightbell.audit.story.Line;
import nightbell.audit.story.Told;
import nightbell.audit.story.Why;
import nightbell.escalation.Incident;

/**
 * An incident's story as of an instant, in the words of the version that ruled it.
 *
 * @param until its end, or the instant at which it is told
 * @param zone of the clock times in its words
 */
public record Story(
    Incident incident, Instant until, ZoneId zone, List<Line> lines, Why why, List<Told> pages) {
  /** A silence of this length deserves a reason beside the story. */
  public static final Duration SILENCE = Duration.ofMinutes(3);

  public Story {
    lines = List.copyOf(lines);
    pages = List.copyOf(pages);
  }

  /** Why nobody was paged, for each long silence. */
  public List<Answer> silences() {
    return why.silences(SILENCE, incident.openedAt(), until);
  }
}
