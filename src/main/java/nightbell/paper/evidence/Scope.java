package nightbell.paper.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nightbell.audit.Written;
import nightbell.engine.Trail.Span;
import nightbell.engine.evidence.Evidence.Wish;
import nightbell.engine.evidence.EvidenceRecords.Cut;
import org.jspecify.annotations.Nullable;

/**
 * Which events a pack tells: those of its span, and the later ones of incidents that were opened in
 * it. In the pack of one client these are the client's own, what concerns the service as a whole,
 * and the changes of schedules and people that the client's matrix names. Everything else is there
 * as a hash.
 *
 * @param own the schedules and people of the client's matrices
 */
record Scope(Wish wish, Cut cut, Set<String> own) {
  private static final Set<String> OF_THE_SERVICE =
      Set.of(
          "started", "stopped", "sealed", "carrier-down", "carrier-back", "signed-in", "exported");

  Scope {
    own = Set.copyOf(own);
  }

  Span span() {
    return new Span(wish.from(), wish.to());
  }

  boolean inSpan(long seq) {
    return seq >= cut.first() && seq <= cut.last();
  }

  /** Whether the event is told. */
  boolean tells(Written event) {
    return (inSpan(event.seq()) || opened(event.incident())) && isSeen(event);
  }

  private boolean opened(@Nullable String incident) {
    try {
      int number = incident == null ? 0 : Integer.parseInt(incident);
      return number > 0 && number >= cut.opened().lowest() && number <= cut.opened().highest();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private boolean isSeen(Written event) {
    if (wish.client() == null) {
      return true;
    }
    String client = event.client();
    return client == null ? concernsAll(event) : client.equals(wish.client().value());
  }

  private boolean concernsAll(Written event) {
    String kind = event.kind().toLowerCase(Locale.ROOT);
    boolean rota =
        kind.startsWith("override-") || kind.startsWith("away-") || kind.startsWith("swap-");
    return OF_THE_SERVICE.contains(kind) || (rota && isOwn(event.data()));
  }

  private boolean isOwn(Map<String, String> data) {
    String schedule = data.get("schedule");
    String person = data.get("person");
    return schedule == null ? person != null && own.contains(person) : own.contains(schedule);
  }
}
