package nightbell.escalation.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.escalation.Decision;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.escalation.PageOrder;
import nightbell.matrix.Ruling;
import nightbell.oncall.Channel;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** One incident while it is played: what was decided and sent so far. */
final class CourseLog {
  private final Map<PageId, SentPage> pages = new LinkedHashMap<>();
  private Incident incident;
  private int round;
  private int step;
  private @Nullable Mark acknowledged;
  private @Nullable Instant breachedAt;
  private boolean unanswered;
  private boolean fresh = true;

  CourseLog(Incident incident) {
    this.incident = incident;
  }

  Incident incident() {
    return incident;
  }

  /** Whether its first wake-up is still to be arranged. */
  boolean isNew() {
    return fresh;
  }

  void begun() {
    fresh = false;
  }

  /** Whether it waits for no page at all: it is a line in the morning digest. */
  boolean asksNobody() {
    return incident.ruling().page() == Ruling.Paging.NEVER;
  }

  /** Notes a decision; what it stops is stopped. */
  void take(Decision decision, Instant now) {
    incident = decision.incident();
    if (acknowledged == null) {
      acknowledged = incident.acknowledged();
    }
    for (Entry entry : decision.entries()) {
      if (entry.kind() == Kind.BREACHED && breachedAt == null) {
        breachedAt = now;
      }
      unanswered |= entry.kind() == Kind.UNANSWERED;
    }
    if (decision.cancel() == Decision.Cancel.NONE) {
      return;
    }
    pages.replaceAll((id, page) -> isStopped(decision, page, now) ? page.calledOff(now) : page);
  }

  void sent(SentPage page) {
    PageOrder order = page.order();
    pages.put(order.id(), page);
    if (order.kind() == PageKind.PAGE
        && order.round() * 1000 + order.step() >= round * 1000 + step) {
      round = order.round();
      step = order.step();
    }
  }

  SentPage page(PageId id) {
    SentPage page = pages.get(id);
    if (page == null) {
      throw new IllegalArgumentException("no page " + id);
    }
    return page;
  }

  /** Whether a message reached this person: only then do they hear how it ends. */
  boolean reached(PageOrder order) {
    return pages.values().stream()
        .anyMatch(
            page ->
                page.order().person().equals(order.person())
                    && page.order().kind().answerable()
                    && page.fate().kind() != Fate.Kind.UNDELIVERED);
  }

  Course course() {
    List<SentPage> all = new ArrayList<>(pages.values());
    Cause cause = breachedAt == null ? null : cause(breachedAt);
    String why = breachedAt == null ? "" : why(breachedAt);
    return new Course(
        incident,
        round,
        round == 0 ? 0 : step + 1,
        acknowledged,
        breachedAt,
        cause,
        why,
        unanswered,
        all);
  }

  private static boolean isStopped(Decision decision, SentPage page, Instant now) {
    PageOrder order = page.order();
    return order.channel() == Channel.VOICE
        && order.kind().answerable()
        && page.fate().at().isAfter(now)
        && covers(decision.cancel(), order.run());
  }

  private static boolean covers(Decision.Cancel cancel, Side run) {
    return switch (cancel) {
      case NONE -> false;
      case INTERNAL -> run == Side.INTERNAL;
      case PROVIDER -> run == Side.PROVIDER;
      case ALL -> true;
    };
  }

  private Cause cause(Instant breach) {
    List<SentPage> before = before(breach);
    Mark answer = acknowledged;
    if (before.isEmpty()) {
      return Cause.NOT_PAGED;
    }
    if (answer == null) {
      return Cause.NOBODY_ANSWERED;
    }
    return before.stream().anyMatch(p -> p.order().person().id().value().equals(answer.by().name()))
        ? Cause.ANSWERED_LATE
        : Cause.PAGED_LATE;
  }

  /** Who was paged before that, and what came of it: {@code tomas: 2 text unanswered}. */
  private String why(Instant breach) {
    Map<String, Map<String, Integer>> people = new LinkedHashMap<>();
    for (SentPage page : before(breach)) {
      boolean open = page.fate().at().isAfter(breach) || page.fate().kind() == Fate.Kind.SILENT;
      String end = open ? Fate.Kind.SILENT.words() : page.fate().kind().words();
      people
          .computeIfAbsent(page.order().person().id().value(), id -> new TreeMap<>())
          .merge(noun(page.order().channel()) + " " + end, 1, Integer::sum);
    }
    List<String> parts = new ArrayList<>();
    people.forEach((person, ends) -> parts.add(person + ": " + counted(ends)));
    return parts.isEmpty() ? "nobody was paged" : String.join("; ", parts);
  }

  private List<SentPage> before(Instant breach) {
    return pages.values().stream()
        .filter(page -> page.order().kind() == PageKind.PAGE && page.at().isBefore(breach))
        .toList();
  }

  private static String counted(Map<String, Integer> ends) {
    List<String> parts = new ArrayList<>();
    ends.forEach((end, count) -> parts.add(count == 1 ? end : count + " x " + end));
    return String.join(", ", parts);
  }

  private static String noun(Channel channel) {
    return switch (channel) {
      case SMS -> "text";
      case VOICE -> "call";
      case EMAIL -> "mail";
    };
  }
}
