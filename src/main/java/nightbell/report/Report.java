package nightbell.report;

import java.util.List;
import java.util.Map;

/**
 * How fast people answered in a span, and all that goes with it.
 *
 * @param items in order: severities highest first, all else by its name, null last
 * @param breaches oldest first, at most {@link #MOST_BREACHES}
 * @param gaps how often the matrix did not say whose something was, by how
 */
public record Report(
    Question question,
    Figures total,
    Map<Period, Figures> periods,
    List<Item> items,
    List<Breach> breaches,
    List<Noise> noisiest,
    List<Noise> flapping,
    Map<String, Integer> gaps,
    Drills drills) {
  /** How many breaches are named; all are counted. */
  public static final int MOST_BREACHES = 500;
}
