package nightbell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;

/** How the record tells which pages a decision stopped, by number and, where they rang, by name. */
final class Stopped {
  private Stopped() {}

  static Optional<Entry> entry(
      Work work, Incident incident, List<PageId> waiting, List<Page> ringing) {
    List<String> what = new ArrayList<>();
    if (!waiting.isEmpty()) {
      int count = waiting.size();
      what.add(count == 1 ? "a message that had not left" : count + " messages that had not left");
    }
    ringing.forEach(page -> what.add("the call to " + work.name(incident, page)));
    if (what.isEmpty()) {
      return Optional.empty();
    }
    String pages =
        Stream.concat(waiting.stream(), ringing.stream().map(Page::id))
            .map(PageId::value)
            .collect(Collectors.joining(","));
    String text = "Stopped: " + String.join(", ", what) + ".";
    return Optional.of(
        new Entry(Kind.PAGE_CANCELLED, Actor.NIGHTBELL, null, text, Map.of("pages", pages)));
  }
}
