package nightbell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.escalation.State;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/** What must hold in every {@link Exchange}, whatever was drawn. */
final class ExchangeRules {
  private final MortalEngine exchange;
  private final Set<String> requests = new HashSet<>();
  private final Map<PageId, PageState> states = new HashMap<>();

  ExchangeRules(MortalEngine exchange) {
    this.exchange = exchange;
  }

  /** After each command. */
  void hold(Set<IncidentNumber> changed) {
    for (IncidentNumber number : changed) {
      Incident incident = exchange.incident(number);
      if (incident.state() == State.OPEN || incident.state() == State.HELD) {
        assertThat(incident.nextAt()).as("open without a deadline: " + number).isNotNull();
      }
      if (incident.state() != State.OPEN) {
        assertThat(exchange.pages(number))
            .as("waits to be sent although " + incident.state())
            .noneMatch(page -> isStale(incident, page));
      }
    }
  }

  private static boolean isStale(Incident incident, Page page) {
    return page.state() == PageState.QUEUED && !isWanted(incident, page);
  }

  private static boolean isWanted(Incident incident, Page page) {
    return incident.wants(page.kind(), page.run());
  }

  /** A claimed page, which is about to leave. */
  void leaves(Page page) {
    Incident incident = exchange.incident(page.incident());
    if (page.kind() == PageKind.PAGE) {
      assertThat(isWanted(incident, page)).as("paged after the answer: " + page.id()).isTrue();
    }
    Page now = now(page.id());
    assertThat(requests.add(page.id() + "/" + now.attempt())).as("asked twice").isTrue();
  }

  /**
   * A text from a phone. Without a number it may act only where one incident alone waits for its
   * owner, with one only on that; {@code all} only on what the owner was paged for.
   */
  <T> T heard(String phone, String word, @Nullable IncidentNumber number, Supplier<T> text) {
    List<PersonId> owners = exchange.owners(phone);
    List<IncidentNumber> paged = new ArrayList<>();
    List<IncidentNumber> waiting = new ArrayList<>();
    Map<IncidentNumber, State> before = new HashMap<>();
    for (IncidentNumber each : exchange.incidents) {
      Incident incident = exchange.incident(each);
      before.put(each, incident.state());
      if (exchange.pages(each).stream().anyMatch(page -> isOut(page, owners))) {
        paged.add(each);
        if (incident.state() == State.OPEN) {
          waiting.add(each);
        }
      }
    }
    T answer = text.get();
    List<IncidentNumber> taken =
        exchange.incidents.stream()
            .filter(each -> before.get(each) == State.OPEN)
            .filter(each -> exchange.incident(each).state() == State.ACKNOWLEDGED)
            .toList();
    assertThat(paged).as(word + " acted on what its owner was not paged for").containsAll(taken);
    if (number != null) {
      assertThat(taken).as(word + " with a number").isSubsetOf(number);
    } else if (!word.equals("all") && waiting.size() > 1) {
      assertThat(taken).as(word + " guessed between " + waiting).isEmpty();
    }
    if (word.equals("stop") || word.equals("thanks") || word.equals("?")) {
      assertThat(taken).as(word).isEmpty();
    }
    return answer;
  }

  private static boolean isOut(Page page, List<PersonId> owners) {
    return owners.contains(page.person())
        && page.kind().answerable()
        && page.state() != PageState.QUEUED
        && (page.sentAt() != null || !page.state().isFinal());
  }

  /** A key in a call: it concerns that call's incident and no other. */
  <T> T pressed(PageId page, Supplier<T> key) {
    List<Incident> others =
        exchange.incidents.stream()
            .filter(number -> !number.equals(page.incident()))
            .map(exchange::incident)
            .toList();
    T answer = key.get();
    for (Incident other : others) {
      assertThat(exchange.incident(other.number())).as("a key for " + page).isEqualTo(other);
    }
    return answer;
  }

  /** Everything that is known of the incidents and pages. */
  Object picture() {
    return exchange.incidents.stream()
        .map(number -> List.of(exchange.incident(number), exchange.pages(number)))
        .toList();
  }

  void same(Object before, @Nullable Object after) {
    assertThat(after).as("the second time").isEqualTo(before);
  }

  /** After ten minutes in which nobody said anything: whoever waits was paged again meanwhile. */
  void nobodyIsForgotten() {
    forward();
    for (IncidentNumber number : exchange.incidents) {
      Incident incident = exchange.incident(number);
      if (incident.state() == State.OPEN) {
        assertThat(incident.nextAt()).isAfter(exchange.now().minusSeconds(1));
        assertThat(exchange.pages(number))
            .as("silent for ten minutes: " + number)
            .anyMatch(page -> page.queuedAt().isAfter(exchange.now().minusSeconds(15 * 60 + 1)));
      }
    }
  }

  /** States only went forward, and a page that can still ring is none of a closed incident's. */
  void allIsOver() {
    forward();
    for (IncidentNumber number : exchange.incidents) {
      assertThat(exchange.incident(number).state()).isEqualTo(State.RESOLVED);
      assertThat(exchange.pages(number))
          .noneMatch(page -> page.state() == PageState.QUEUED && page.kind() == PageKind.PAGE);
    }
  }

  /** What is stored can be told again from the trail alone. */
  void trailTellsTheSame() {
    for (IncidentNumber number : exchange.incidents) {
      Retold retold = new Retold(exchange.timeline(number));
      retold.mustBe(exchange.incident(number), exchange.pages(number));
    }
  }

  private void forward() {
    for (IncidentNumber number : exchange.incidents) {
      for (Page page : exchange.pages(number)) {
        PageState before = states.put(page.id(), page.state());
        boolean again = page.state() == PageState.QUEUED || page.state() == PageState.SENDING;
        assertThat(
                before == null || again || before == page.state() || before.accepts(page.state()))
            .as(page.id() + " went back from " + before + " to " + page.state())
            .isTrue();
      }
    }
  }

  private Page now(PageId id) {
    return exchange.pages(id.incident()).stream()
        .filter(page -> page.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
