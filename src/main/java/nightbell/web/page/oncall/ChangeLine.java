package nightbell.web.page.oncall;

import java.util.List;

/**
 * An override, absence or swap on record, and what the reader may do about it.
 *
 * @param what who stands where for whom, or who is away
 * @param when the span, in the client's time
 * @param why the reason and who asked for it
 * @param state a word, or empty
 * @param acts what can be done, each a form with one button
 */
public record ChangeLine(
    String id, String what, String when, String why, String state, List<Act> acts) {
  public ChangeLine {
    acts = List.copyOf(acts);
  }

  /** A form with one button. */
  public record Act(String action, String label, String person) {}
}
