package nightbell.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

/** The table of states in the machine's Javadoc is what the machine does. */
class StatesTest {
  private static final Path SOURCE = Path.of("src/main/java/nightbell/escalation/Escalation.java");

  private static Map<String, Consumer<Night>> events() {
    Map<String, Consumer<Night>> events = new LinkedHashMap<>();
    events.put("its deadlines pass", StatesTest::deadlines);
    events.put("fires again", n -> n.firesAgain("erp-db-1", n.incident.alert().severity()));
    events.put("fires again, worse", night -> night.firesAgain("erp-db-1", "critical"));
    events.put("its tool resolves it", Night::clears);
    events.put("a page fails", StatesTest::fail);
    events.put("acknowledge", night -> night.acknowledges("tomas"));
    events.put("escalate", n -> n.happens(new Event.Escalate(n.person("tomas"), Via.SMS)));
    events.put("not mine", n -> n.happens(new Event.NotMine(n.person("tomas"), Via.SMS)));
    events.put("hand over", StatesTest::handOver);
    events.put(
        "handed and accepted",
        night -> {
          handOver(night);
          night.acknowledges("dana");
        });
    events.put(
        "handed in vain",
        night -> {
          handOver(night);
          Incident.Handing handing = night.incident.handing();
          if (handing != null) {
            night.now = handing.until();
            night.happens(new Event.Due());
          }
        });
    events.put("resolve", n -> n.happens(new Event.Resolve(n.person("tomas"), Via.SMS)));
    events.put("note", n -> n.happens(new Event.Note(n.person("tomas"), Via.SMS, "a word")));
    events.put(
        "snooze",
        n -> n.happens(new Event.Snooze(n.person("tomas"), Via.SMS, Duration.ofMinutes(30))));
    events.put("a silence is made", StatesTest::silence);
    return events;
  }

  @Test
  void javadoc_draws_the_states_as_they_are() throws Exception {
    List<String> table = new ArrayList<>();
    table.add(row("", List.of("HELD", "SILENCED", "OPEN", "ACKNOWLEDGED", "RESOLVED")));
    events().forEach((name, event) -> table.add(row(name, outcomes(event))));

    String drawn = Files.readString(SOURCE);

    assertThat(table).allSatisfy(line -> assertThat(drawn).contains(line));
  }

  private static List<String> outcomes(Consumer<Night> event) {
    List<String> outcomes = new ArrayList<>();
    for (State state : State.values()) {
      Night night = in(state);
      event.accept(night);
      outcomes.add(night.incident.state() == state ? "-" : night.incident.state().name());
    }
    return outcomes;
  }

  private static Night in(State state) {
    return switch (state) {
      case HELD -> Night.of(Night.SATURDAY).fires("erp-db-1", "warning");
      case SILENCED ->
          Night.of(Night.SATURDAY)
              .silenced(SilencingTest.hour(Night.SATURDAY.minusSeconds(60)))
              .fires("erp-db-1", "high");
      case OPEN -> Night.of(Night.SATURDAY).fires("erp-db-1", "high");
      case ACKNOWLEDGED -> in(State.OPEN).acknowledges("tomas");
      case RESOLVED -> in(State.OPEN).clears();
    };
  }

  private static void deadlines(Night night) {
    for (int i = 0; i < 3 && night.incident.nextAt() != null; i++) {
      night.now = night.incident.nextAt();
      night.happens(new Event.Due());
    }
  }

  private static void silence(Night night) {
    night.silenced(SilencingTest.hour(night.now)).happens(new Event.Due());
  }

  private static void handOver(Night night) {
    night.happens(new Event.HandOver(night.person("tomas"), Via.WEB, Side.INTERNAL, "not ours"));
  }

  private static void fail(Night night) {
    night.decisions.get(0).pages().stream()
        .findFirst()
        .ifPresent(page -> night.happens(new Event.PageFailed(page.id(), "busy")));
  }

  private static String row(String name, List<String> cells) {
    StringBuilder row = new StringBuilder(" *   ").append("%-20s".formatted(name));
    cells.forEach(cell -> row.append(" %-13s".formatted(cell)));
    return row.toString().stripTrailing();
  }
}
