package nightbell.escalation.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nightbell.matrix.Matrix;

/**
 * What is to be played.
 *
 * @param arrivals alerts, played in order of time
 * @param seed all chance comes from it
 * @param until when the virtual clock stops; what is unfinished then stays so
 * @param twiceIn one event of so many is applied twice, to see that the second changes nothing
 */
public record Scenario(
    Matrix matrix, List<Arrival> arrivals, Habits habits, long seed, Instant until, int twiceIn) {

  /** How often an event is applied twice where nobody says otherwise. */
  public static final int TWICE_IN = 8;

  public Scenario {
    arrivals = arrivals.stream().sorted(Comparator.comparing(Arrival::at)).toList();
  }
}
