package nightbell.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nightbell.escalation.Incident;
import nightbell.matrix.Matrix;
import nightbell.reply.Open;
import nightbell.reply.OpenList;
import nightbell.reply.Tidings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one message of the pages that wait for one person: it names as many incidents as fit into
 * one text, and only what it names is claimed. What was acknowledged meanwhile cannot be claimed
 * and drops out before the words are made up. Thread-safe.
 */
final class Bundles {
  private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);

  private final Store store;
  private final Rules rules;

  Bundles(Store store, Rules rules) {
    this.store = store;
    this.rules = rules;
  }

  /** The message of these pages, most urgent first; empty if none of them could be claimed. */
  Message message(List<Page> pages, Predicate<Page> claim) {
    List<List<Page>> entries = entries(pages);
    Set<Page> claimed = new HashSet<>();
    Map<Page, Optional<Open>> opens = new HashMap<>();
    while (true) {
      Words words = words(entries, opens);
      List<List<Page>> named = entries.subList(0, words.named());
      Optional<List<Page>> wanted = named.stream().filter(e -> !claimed.containsAll(e)).findFirst();
      if (wanted.isEmpty()) {
        return new Message(
            flat(named), words.text(), flat(entries.subList(words.named(), entries.size())));
      }
      List<Page> taken = wanted.get().stream().filter(claim).toList();
      claimed.addAll(taken);
      int place = entries.indexOf(wanted.get());
      if (taken.isEmpty()) {
        entries.remove(place);
      } else {
        entries.set(place, taken);
      }
    }
  }

  /** Several pages of one incident that piled up are one entry; endings each tell their own. */
  private static List<List<Page>> entries(List<Page> pages) {
    Map<Object, List<Page>> entries = new LinkedHashMap<>();
    for (Page page : pages) {
      boolean ending = Together.of(page.kind()) == Together.ENDINGS;
      entries
          .computeIfAbsent(ending ? page.id() : page.incident(), same -> new ArrayList<>())
          .add(page);
    }
    return new ArrayList<>(entries.values());
  }

  private static List<Page> flat(List<List<Page>> entries) {
    return entries.stream().flatMap(List::stream).toList();
  }

  /** What a text says, and how many entries from the first on it names. */
  private record Words(String text, int named) {}

  private Words words(List<List<Page>> entries, Map<Page, Optional<Open>> opens) {
    if (entries.isEmpty()) {
      return new Words("", 0);
    }
    List<Page> pages = entries.stream().map(entry -> entry.get(0)).toList();
    Words alone = new Words(pages.get(0).text(), 1);
    if (pages.size() == 1) {
      return alone;
    }
    return switch (Together.of(pages.get(0).kind())) {
      case PAGES -> list(pages, opens, OpenList.ALL).orElse(alone);
      case BREACHES ->
          list(pages, opens, "BREACH: nobody acknowledged. " + OpenList.ALL).orElse(alone);
      case NEWS -> list(pages, opens, "For your information").orElse(alone);
      case QUESTIONS, ENDINGS -> {
        Tidings tidings = Tidings.of(pages.stream().map(Page::text).toList());
        yield new Words(tidings.text(), tidings.told());
      }
      case ALONE -> alone;
    };
  }

  /** Empty if the list would name one only: that one's own words were written down in good time. */
  private Optional<Words> list(List<Page> pages, Map<Page, Optional<Open>> opens, String after) {
    List<Open> shown = new ArrayList<>();
    boolean several = pages.stream().map(Page::client).distinct().count() > 1;
    for (Page page : pages.subList(0, Math.min(pages.size(), OpenList.MOST))) {
      Optional<Open> open = opens.computeIfAbsent(page, this::open);
      if (open.isEmpty()) {
        break;
      }
      shown.add(several ? ofClient(page, open.get()) : open.get());
    }
    if (shown.size() < 2) {
      return Optional.empty();
    }
    OpenList list = OpenList.of(shown, pages.size(), after);
    return Optional.of(new Words(list.text(), list.named().size()));
  }

  private Optional<Open> open(Page page) {
    try {
      Incident incident =
          store.transact(session -> session.incident(page.incident()).orElseThrow());
      return Optional.of(Standings.open(matrix(incident), incident, page));
    } catch (RuntimeException e) {
      // One incident that cannot be read must keep no other from its reader.
      LOG.error("Incident {} cannot be named in a list", page.incident(), e);
      return Optional.empty();
    }
  }

  /** Where one text is about several clients it says whose each is. */
  private Open ofClient(Page page, Open open) {
    String client =
        rules
            .matrices()
            .active(page.client())
            .map(version -> version.matrix().client().shortName())
            .orElse(page.client().value());
    String system = (client + " " + open.system()).strip();
    return new Open(
        open.number(), open.standing(), open.severity(), system, open.title(), open.paged());
  }

  private Matrix matrix(Incident incident) {
    return rules.version(incident.matrixVersion()).matrix();
  }
}
