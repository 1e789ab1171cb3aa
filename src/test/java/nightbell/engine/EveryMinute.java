package nightbell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import nightbell.audit.story.Answer;
import nightbell.audit.story.Reason;
import nightbell.audit.story.Why;
import nightbell.audit.story.Wording;

/**
 * Every minute of an incident has exactly one answer to why nobody was paged, and what the answers
 * say agrees with the pages as they are stored. A machine that died or lost its wake-ups is late.
 */
final class EveryMinute {
  private final List<TrailEvent> events;
  private final Map<String, Page> pages;
  private final Instant start;
  private final Instant end;

  EveryMinute(List<TrailEvent> events, List<Page> pages, Instant end) {
    this.events = events;
    this.pages = pages.stream().collect(Collectors.toMap(p -> p.id().value(), Function.identity()));
    this.start = events.get(0).at();
    this.end = end;
  }

  void holds() {
    Wording wording = Wording.from(start, ZoneOffset.UTC, id -> id);
    List<Answer> answers = new Why(events, List.of(), wording).answers(start, end);
    Instant at = start;
    for (Answer answer : answers) {
      assertThat(answer.from()).as("a hole or an overlap before " + answer).isEqualTo(at);
      at = answer.to();
      agrees(answer);
    }
    assertThat(at).as("where the answers end").isEqualTo(end);
    for (Instant minute = start; minute.isBefore(end); minute = minute.plusSeconds(60)) {
      Instant one = minute;
      assertThat(answers)
          .filteredOn(a -> !a.from().isAfter(one) && a.to().isAfter(one))
          .as("answers for " + one)
          .hasSize(1);
    }
  }

  private void agrees(Answer answer) {
    assertThat(answer.reason())
        .as("a reason that cannot be: " + answer)
        .isNotIn(Reason.STOPPED, Reason.NOT_OPEN);
    assertThat(asking())
        .as("paged after all: " + answer)
        .noneMatch(p -> p.queuedAt().isAfter(answer.from()) && p.queuedAt().isBefore(answer.to()));
    assertThat(pages.keySet()).as("unknown page: " + answer).containsAll(answer.pages());
    Set<Long> known = events.stream().map(TrailEvent::seq).collect(Collectors.toSet());
    assertThat(known).as("unknown event: " + answer).containsAll(answer.events());
    switch (answer.reason()) {
      case LEAVING -> assertThat(asking()).as("leaving: " + answer).anyMatch(p -> waits(p, answer));
      case WAITING -> waiting(answer);
      case ACKNOWLEDGED -> acknowledged(answer);
      default -> assertThat(answer.text()).isNotBlank();
    }
  }

  private void waiting(Answer answer) {
    assertThat(asking()).as("waits for nothing: " + answer).noneMatch(p -> waits(p, answer));
    for (String id : answer.pages()) {
      Page page = Objects.requireNonNull(pages.get(id));
      assertThat(page.queuedAt()).as(answer.toString()).isBeforeOrEqualTo(answer.from());
      assertThat(answer.text()).contains(clock(page.queuedAt()), page.person().value());
      boolean delivered = page.deliveredAt() != null && page.deliveredAt().isBefore(answer.to());
      if (answer.text().contains("delivered") && answer.pages().size() == 1) {
        assertThat(delivered).as(answer + " of " + page).isTrue();
      }
    }
    assertThat(answer.text()).as("says what comes next").contains("Next: ");
  }

  private void acknowledged(Answer answer) {
    assertThat(events)
        .as("who has it: " + answer)
        .anyMatch(
            e ->
                e.entry().kind() == Kind.ACKNOWLEDGED
                    && answer.events().contains(e.seq())
                    && answer.text().contains(e.entry().actor().name())
                    && !e.at().isAfter(answer.from()));
  }

  /** Whether this page stood in the queue or at our door during all of the span. */
  private static boolean waits(Page page, Answer answer) {
    Instant gone = page.sentAt() == null ? page.endedAt() : page.sentAt();
    return !page.queuedAt().isAfter(answer.from()) && (gone == null || !gone.isBefore(answer.to()));
  }

  private List<Page> asking() {
    return pages.values().stream().filter(page -> page.kind().answerable()).toList();
  }

  private static String clock(Instant at) {
    return at.toString().substring(11, 19);
  }
}
