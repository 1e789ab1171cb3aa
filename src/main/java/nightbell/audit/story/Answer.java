package nightbell.audit.story;

import java.time.Instant;
import java.util.List;

/**
 * Why nobody was paged from one instant on and before another.
 *
 * @param text the reason in a sentence or some, times on the reader's clock
 * @param events the numbers of the trail's events on which the answer rests
 * @param pages the pages of which it speaks
 */
public record Answer(
    Instant from, Instant to, Reason reason, String text, List<Long> events, List<String> pages) {
  public Answer {
    events = List.copyOf(events);
    pages = List.copyOf(pages);
  }
}
