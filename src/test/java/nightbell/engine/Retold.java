package nightbell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nightbell.audit.Entry;
import nightbell.audit.TrailEvent;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import org.jspecify.annotations.Nullable;

/** An incident as its timeline alone tells it; it must be what the store has. */
final class Retold {
  private @Nullable State state;
  private boolean breached;
  private int repeats;
  private String by = "";
  private final Map<String, PageState> pages = new HashMap<>();

  Retold(List<TrailEvent> timeline) {
    timeline.forEach(event -> take(event.entry()));
  }

  /** Holds it against what the store has. */
  void mustBe(Incident incident, List<Page> stored) {
    assertThat(state).as("state of " + incident.number()).isEqualTo(incident.state());
    assertThat(breached).as("breach of " + incident.number()).isEqualTo(incident.breached());
    assertThat(repeats).as("repeats of " + incident.number()).isEqualTo(incident.repeats());
    if (incident.state() == State.ACKNOWLEDGED && incident.acknowledged() != null) {
      assertThat(by).isEqualTo(incident.acknowledged().by().name());
    }
    Map<String, PageState> known =
        stored.stream().collect(Collectors.toMap(page -> page.id().value(), Page::state));
    assertThat(pages.keySet()).as("pages of " + incident.number()).isEqualTo(known.keySet());
    pages.forEach(
        (id, told) -> {
          if (told == PageState.DELIVERED || told == PageState.ANSWERED) {
            assertThat(known.get(id))
                .as("page " + id)
                .isIn(told, PageState.ANSWERED, PageState.FAILED, PageState.CANCELLED);
          }
        });
  }

  private void take(Entry entry) {
    String page = entry.data().get("page");
    switch (entry.kind()) {
      case OPENED, SILENCE_OVER, REOPENED, PATH_RESTARTED, ESCALATED -> state = State.OPEN;
      case HELD -> state = State.HELD;
      case SILENCED -> state = State.SILENCED;
      case ACKNOWLEDGED -> {
        state = State.ACKNOWLEDGED;
        by = entry.actor().name();
      }
      case RESOLVED -> state = State.RESOLVED;
      case BREACHED -> breached = true;
      case REPEATED, RERULED -> repeats++;
      case PAGE_QUEUED -> put(page, PageState.QUEUED);
      case PAGE_SENT -> put(page, PageState.SENT);
      case PAGE_DELIVERED -> put(page, PageState.DELIVERED);
      case PAGE_ANSWERED -> put(page, PageState.ANSWERED);
      case PAGE_FAILED -> put(page, PageState.FAILED);
      case PAGE_UNKNOWN -> put(page, PageState.UNKNOWN);
      default -> {
        // Tells why, and changes nothing that is looked at here.
      }
    }
  }

  private void put(@Nullable String page, PageState told) {
    if (page != null) {
      pages.put(page, told);
    }
  }
}
