package nightbell.escalation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.escalation.Decision;
import nightbell.escalation.Escalation;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.Via;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.matrix.file.MatrixFile;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

/** Each invariant that is watched is able to fail: the machine's decisions, spoilt one by one. */
class WatchTest {
  private static final Instant NIGHT = Instant.parse("2026-11-21T08:10:00Z");

  private final Matrix matrix = read();
  private final Escalation escalation = new Escalation(matrix, new Roster(matrix));
  private final Watch watch = new Watch(matrix, new LongestWait(matrix));
  private final List<String> wrong = new ArrayList<>();

  @Test
  void decisions_as_they_are_break_nothing() {
    Decision opened = opened();
    see(opened, 0);
    see(escalation.decide(opened.incident(), new Event.Due(), NIGHT.plusSeconds(60)), 60);
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_missed_wake_up_is_found() {
    see(opened(), 3600);
    assertThat(wrong).singleElement().asString().contains("its next deadline is 2026-11-21T08:11");
  }

  @Test
  void silence_that_is_too_long_is_found() {
    Decision opened = opened();
    see(opened, 0);
    see(escalation.decide(opened.incident(), new Event.Due(), at(1000)), 1000);
    assertThat(wrong).singleElement().asString().contains("silent for 1000 s");
  }

  @Test
  void a_page_that_comes_twice_for_one_step_is_found() {
    Decision opened = opened();
    see(opened, 0);
    Decision called = escalation.decide(opened.incident(), new Event.Due(), at(60));
    see(called, 60);
    see(called, 60);
    assertThat(wrong).singleElement().asString().contains("comes twice for one step");
  }

  @Test
  void a_page_after_the_acknowledgement_is_found() {
    Decision opened = opened();
    see(opened, 0);
    Decision called = escalation.decide(opened.incident(), new Event.Due(), at(60));
    Actor tomas = new Actor("tomas", Side.PROVIDER);
    Incident open = opened.incident();
    Decision taken = escalation.decide(open, new Event.Acknowledge(tomas, Via.SMS), at(30));
    see(taken, 30);
    see(called, 60);
    assertThat(wrong).singleElement().asString().contains("after the acknowledgement");
    see(new Decision(taken.incident(), called.pages(), Decision.Cancel.NONE, List.of()), 60);
    assertThat(wrong).anyMatch(what -> what.contains("has no sense"));
  }

  @Test
  void a_side_that_it_was_handed_to_is_asked_on_after_the_giver_has_acknowledged() {
    Decision opened = opened();
    see(opened, 0);
    Actor tomas = new Actor("tomas", Side.PROVIDER);
    Decision given =
        escalation.decide(opened.incident(), new Event.NotMine(tomas, Via.SMS), at(20));
    see(given, 20);
    Decision taken =
        escalation.decide(given.incident(), new Event.Acknowledge(tomas, Via.SMS), at(30));
    see(taken, 30);
    Incident asked = taken.incident();
    for (int pages = 0; pages < 3; ) {
      Instant next = Objects.requireNonNull(asked.nextAt());
      Decision due = escalation.decide(asked, new Event.Due(), next);
      watch.see(due, true, next, wrong::add);
      pages += due.pages().size();
      asked = due.incident();
    }
    assertThat(wrong).isEmpty();
  }

  private Decision opened() {
    Alert alert =
        Alert.of(AlertState.FIRING, "DB down").host("erp-db-1").severity("critical").build();
    return escalation.open(
        new IncidentNumber(101),
        matrix.client().id(),
        alert,
        1,
        matrix.rule(alert, NIGHT),
        new Actor("tool", null),
        NIGHT);
  }

  private void see(Decision decision, int seconds) {
    watch.see(decision, true, at(seconds), wrong::add);
  }

  private static Instant at(int seconds) {
    return NIGHT.plus(Duration.ofSeconds(seconds));
  }

  private static Matrix read() {
    try (InputStream in = WatchTest.class.getResourceAsStream("/sample-matrix.yml")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return ((MatrixFile.Read) MatrixFile.read("sample-matrix.yml", text)).matrix();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
