package nightbell.audit.story;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;

/**
 * An incident's story as two managers read it aloud: a line for each thing that somebody did or
 * that was decided, and one for each page with all that became of it. What a machine said in
 * between is in those lines. Immutable.
 */
public final class Retelling {
  private static final Set<Kind> FOLDED =
      EnumSet.of(
          Kind.PAGE_SENT,
          Kind.PAGE_DELIVERED,
          Kind.PAGE_ANSWERED,
          Kind.PAGE_FAILED,
          Kind.PAGE_UNKNOWN,
          Kind.LINK_OPENED);

  private final List<TrailEvent> events;
  private final Wording wording;

  public Retelling(List<TrailEvent> events, Wording wording) {
    this.events = List.copyOf(events);
    this.wording = wording;
  }

  /** All lines, oldest first. */
  public List<Line> lines() {
    PageBook book = new PageBook();
    events.forEach(book::read);
    Map<Long, Told> pages = new HashMap<>();
    book.all().forEach(page -> pages.put(page.seq(), page));
    List<Line> lines = new ArrayList<>();
    for (TrailEvent event : events) {
      Told page = pages.get(event.seq());
      if (page != null) {
        lines.add(new Line(event, event.at(), page(event, page)));
      } else if (!isFolded(event)) {
        lines.add(new Line(event, event.at(), event.entry().text()));
      }
    }
    return lines;
  }

  /** A page that was put off or left in the middle is told, since it cost time. */
  private static boolean isFolded(TrailEvent event) {
    Entry entry = event.entry();
    boolean again = Boolean.parseBoolean(entry.data().get("again"));
    boolean one = entry.data().containsKey("page");
    return (FOLDED.contains(entry.kind()) && !again)
        || (entry.kind() == Kind.PAGE_CANCELLED && one);
  }

  private String page(TrailEvent event, Told page) {
    String text = event.entry().text();
    String told = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return told + ": " + (page.asks() ? page.fate(wording) : notice(page)) + ".";
  }

  /** Of what asks for no answer none is missed. */
  private String notice(Told page) {
    return page.fate(wording).replace(", no answer so far", "");
  }
}
