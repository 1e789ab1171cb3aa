package nightbell.engine;

import java.util.List;
import nightbell.alert.IncidentNumber;

/**
 * What goes to a carrier in one request: one page, or several that wait for one person.
 *
 * @param pages those that were claimed for it, the first of which gives address and channel
 * @param text the words as they leave
 * @param left pages that were counted only, or not claimed by anybody: they wait on
 */
record Message(List<Page> pages, String text, List<Page> left) {
  Message {
    pages = List.copyOf(pages);
    left = List.copyOf(left);
  }

  boolean isEmpty() {
    return pages.isEmpty();
  }

  Page first() {
    return pages.get(0);
  }

  /** The page as it is sent: valid for no longer than any of those in it. */
  Page asSent() {
    long valid = pages.stream().mapToLong(Page::validFor).min().orElseThrow();
    return pages.size() == 1 ? first() : PageChange.bundled(first(), text, valid);
  }

  /** The incidents that the words name. */
  List<IncidentNumber> named() {
    return pages.stream().map(Page::incident).distinct().toList();
  }
}
