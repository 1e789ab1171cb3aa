package nightbell.audit.story;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nightbell.audit.Entry;
import nightbell.audit.TrailEvent;
import nightbell.oncall.Channel;

/** The pages of one incident as far as its events, read one after the other, tell of them. */
final class PageBook {
  private final Map<String, Told> pages = new LinkedHashMap<>();

  /** Those that ask for an answer and that the carrier has not taken. */
  private final Map<String, Told> leaving = new LinkedHashMap<>();

  /** Reads the next event; others than those about pages say nothing here. */
  void read(TrailEvent event) {
    Entry entry = event.entry();
    Instant at = event.at();
    switch (entry.kind()) {
      case PAGE_QUEUED -> queued(event);
      case PAGE_SENT -> change(entry, page -> page.taken(at));
      case PAGE_DELIVERED -> change(entry, page -> page.delivered(at));
      case PAGE_ANSWERED -> change(entry, page -> page.pickedUp(at));
      case PAGE_RESENT -> change(entry, Told::again);
      case PAGE_UNKNOWN -> change(entry, page -> page.unknown(at));
      case PAGE_CANCELLED -> change(entry, page -> page.ended(at, "stopped"));
      case PAGE_FAILED ->
          change(entry, page -> isAgain(entry) ? page.again() : page.ended(at, error(entry)));
      case REPLIED -> replied(entry, at);
      default -> {
        // Says nothing of pages.
      }
    }
  }

  /** All that were written down so far, in their order. */
  List<Told> all() {
    return List.copyOf(pages.values());
  }

  /** Those that ask for an answer and wait for the carrier to take them. */
  List<Told> leaving() {
    return List.copyOf(leaving.values());
  }

  private void queued(TrailEvent event) {
    Map<String, String> data = event.entry().data();
    String page = data.getOrDefault("page", "");
    String person = data.getOrDefault("person", "");
    keep(
        new Told(
            page,
            person,
            event.entry().channel(),
            data.getOrDefault("kind", ""),
            event.seq(),
            event.at(),
            null,
            null,
            null,
            null,
            null));
  }

  /** A text answers all texts to its sender; a key or a form its own page. */
  private void replied(Entry entry, Instant at) {
    if (entry.channel() != Channel.SMS) {
      change(entry, page -> page.channel() == entry.channel() ? page.ended(at, "answered") : page);
    }
    if (entry.channel() == Channel.SMS) {
      pages.replaceAll(
          (id, page) ->
              page.channel() == Channel.SMS
                      && page.asks()
                      && page.takenAt() != null
                      && page.endedAt() == null
                      && page.person().equals(entry.actor().name())
                  ? page.ended(at, "answered")
                  : page);
    }
  }

  private void change(Entry entry, UnaryOperator<Told> change) {
    Map<String, String> data = entry.data();
    String several = data.getOrDefault("pages", "");
    Stream.concat(Stream.of(data.getOrDefault("page", "")), Arrays.stream(several.split(",")))
        .map(pages::get)
        .filter(Objects::nonNull)
        .forEach(page -> keep(change.apply(page)));
  }

  private void keep(Told page) {
    pages.put(page.page(), page);
    if (page.asks() && page.isLeaving()) {
      leaving.put(page.page(), page);
    } else {
      leaving.remove(page.page());
    }
  }

  private static boolean isAgain(Entry entry) {
    return Boolean.parseBoolean(entry.data().get("again"));
  }

  private static String error(Entry entry) {
    return entry.data().getOrDefault("error", "failed");
  }
}
