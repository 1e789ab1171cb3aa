package nightbell.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.escalation.Rehearsal.Line;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.matrix.Ruling;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

/** What explain tells: the pages of an incident that nobody answers. */
class RehearsalTest {
  private static final Matrix MATRIX = Night.read(Night.sample());

  @Test
  void timetable_ends_with_the_first_repetition_after_the_last_round() {
    List<Line> lines = play("erp-db-1", "critical");
    assertThat(lines).isSortedAccordingTo(Comparator.comparing(Line::at));
    assertThat(lines.get(0).at()).isEqualTo(Night.SATURDAY);
    assertThat(lines).extracting(line -> line.page().round()).contains(1, 2, 3, 4);
    assertThat(repetitions(lines, Side.PROVIDER)).hasSize(6);
  }

  @Test
  void the_side_whose_path_is_shorter_is_not_repeated_until_the_other_ends() {
    List<Line> lines = play("ot-plc-1", "critical");
    assertThat(lines).isSortedAccordingTo(Comparator.comparing(Line::at));
    assertThat(repetitions(lines, Side.PROVIDER)).hasSize(6);
    assertThat(repetitions(lines, Side.INTERNAL)).hasSize(6);
  }

  @Test
  void person_is_paged_in_the_own_order_and_retries_repeat_its_first() {
    Matrix own =
        Night.read(
            Night.sample()
                .replace(
                    "email: tomas@brightwater.example,",
                    "notify: {P1: [{voice: 10s}, {sms: 2m}, {voice: 4m}], \"*\": [{sms: 0m}]},"
                        + " email: tomas@brightwater.example,"));
    assertThat(tomas(own, "critical"))
        .containsExactly("10 VOICE", "120 SMS", "190 VOICE", "240 VOICE");
    assertThat(tomas(own, "major")).containsExactly("0 SMS", "180 SMS");
  }

  /** The pages of the first step to Tomas: seconds from the receipt and channel. */
  private static List<String> tomas(Matrix matrix, String severity) {
    return play(matrix, "srv-1", severity).stream()
        .filter(line -> line.page().round() == 1 && line.page().step() == 0)
        .filter(line -> line.page().person().id().value().equals("tomas"))
        .map(
            line ->
                Duration.between(Night.SATURDAY, line.at()).toSeconds()
                    + " "
                    + line.page().channel())
        .toList();
  }

  @Test
  void what_is_held_starts_when_it_is_held_until() {
    List<Line> lines = play("pc-reception", "warning");
    assertThat(lines.get(0).at()).isEqualTo(Instant.parse("2026-11-23T13:30:00Z"));
    assertThat(play("pc-reception", "info")).isEmpty();
  }

  private static List<Line> repetitions(List<Line> lines, Side side) {
    return lines.stream()
        .filter(line -> line.page().run() == side && line.page().round() == 4)
        .toList();
  }

  private static List<Line> play(String host, String severity) {
    return play(MATRIX, host, severity);
  }

  private static List<Line> play(Matrix matrix, String host, String severity) {
    Alert alert =
        Alert.of(AlertState.FIRING, "An alert")
            .host(host)
            .severity(severity)
            .at(Night.SATURDAY)
            .build();
    Ruling ruling = matrix.rule(alert, Night.SATURDAY);
    return Rehearsal.play(matrix, new Roster(matrix), alert, ruling, Night.SATURDAY);
  }
}
