package nightbell.paper.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Chained;
import nightbell.audit.Written;
import nightbell.engine.evidence.EvidenceRecords;
import org.jspecify.annotations.Nullable;

/**
 * One incident's events as they may be shown, and what they come to: when somebody first
 * acknowledged it, and why it took so long.
 */
final class Story {
  /** So many events of one incident stand on its page; all of them stand in the table of events. */
  static final int SHOWN = 1_000;

  private static final int PIECE = 500;

  private final List<Written> events = new ArrayList<>();
  private long count;
  private @Nullable Written acknowledged;
  private @Nullable Written breached;
  private long sent;
  private long failed;
  private long nobody;
  private long notReachable;

  /** Reads all there is up to the cut. */
  static Story read(
      EvidenceRecords records, Scope scope, Redaction redaction, IncidentNumber number)
      throws IOException {
    Story story = new Story();
    long after = 0;
    List<Chained> piece;
    do {
      piece = records.story(number, after, scope.cut().end(), PIECE);
      for (Chained next : piece) {
        after = next.event().seq();
        story.add(redaction.event(next.event()));
      }
    } while (piece.size() == PIECE);
    return story;
  }

  private void add(Written event) {
    count++;
    if (events.size() < SHOWN) {
      events.add(event);
    }
    switch (event.kind()) {
      case "acknowledged" -> acknowledged = acknowledged == null ? event : acknowledged;
      case "breached" -> breached = breached == null ? event : breached;
      case "page-sent" -> sent++;
      case "page-failed", "page-unknown" -> failed++;
      case "nobody-on-call" -> nobody++;
      case "not-reachable" -> notReachable++;
      default -> {}
    }
  }

  List<Written> events() {
    return events;
  }

  long count() {
    return count;
  }

  @Nullable Written acknowledged() {
    return acknowledged;
  }

  @Nullable Written breached() {
    return breached;
  }

  /** What stood in the way of an answer, in words. */
  String hindrances() {
    StringBuilder words = new StringBuilder(sent + " pages sent");
    add(words, failed, " failed or unknown");
    add(words, nobody, " times nobody on call");
    add(words, notReachable, " times no way to reach the person");
    return words.append(acknowledged == null ? "; nobody acknowledged" : "").toString();
  }

  private static void add(StringBuilder words, long times, String what) {
    if (times > 0) {
      words.append("; ").append(times).append(what);
    }
  }
}
