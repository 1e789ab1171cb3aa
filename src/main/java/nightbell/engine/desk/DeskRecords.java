package nightbell.engine.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.alert.ClientId;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.matrix.Owner;
import org.jspecify.annotations.Nullable;

/** What is on record, as the desk's pages ask for it. Reads only; thread-safe. */
public interface DeskRecords {

  /** The number of the trail's last event; 0 if there is none. */
  long lastEvent();

  /**
   * How many incidents there are of each state that is not over.
   *
   * @param clients whose; empty for all
   */
  Map<State, Integer> counts(Set<ClientId> clients);

  /**
   * The most urgent incidents in a state: by severity, then by how soon the time to respond is up.
   *
   * @param clients whose; empty for all
   * @param severities from the highest to the lowest; others come after them
   */
  List<Incident> urgent(State state, Set<ClientId> clients, List<String> severities, int limit);

  /** Incidents that fit, newest first, as far as they are found in a moment. */
  Found search(Search search);

  /**
   * What a search found.
   *
   * @param downTo the number down to which it looked; null if it found enough, or there is no more
   */
  record Found(List<Incident> incidents, @Nullable Integer downTo) {
    /** Copies the list. */
    public Found {
      incidents = List.copyOf(incidents);
    }
  }

  /**
   * Which incidents; null means any.
   *
   * @param clients whose; empty for all
   * @param words each of which number, title or host contains
   * @param below only numbers below this one, for paging
   */
  record Search(
      Set<ClientId> clients,
      @Nullable State state,
      @Nullable Owner side,
      @Nullable String severity,
      @Nullable String system,
      @Nullable Instant from,
      @Nullable Instant to,
      List<String> words,
      @Nullable Integer below,
      int limit) {
    /** Copies the collections. */
    public Search {
      clients = Set.copyOf(clients);
      words = List.copyOf(words);
    }
  }
}
