package nightbell.matrix.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.matrix.Category;
import nightbell.matrix.Matrix;
import nightbell.matrix.MatrixSystem;
import nightbell.matrix.Path;
import nightbell.matrix.Roster;
import nightbell.matrix.Ruling;
import nightbell.oncall.Person;
import org.junit.jupiter.api.Test;

/** The enumeration leaves nothing out: what any alert would meet is in it. */
class GroundTest {
  private static final int TRIES = 4000;
  private final Random random = new Random(412);

  @Test
  void whatever_an_alert_meets_at_any_instant_was_enumerated() {
    for (String text : List.of(Lints.sample(), Lints.quiet())) {
      Matrix matrix = Lints.matrix(text);
      Ground ground = Ground.of(matrix, Facts.unknown(), Lints.NOW);
      for (int i = 0; i < TRIES; i++) {
        Instant at = Lints.NOW.plusSeconds(random.nextInt((int) Duration.ofDays(400).toSeconds()));
        Ruling ruling = matrix.rule(alert(matrix), at);
        assertThat(ground.situations())
            .as("%s at %s", ruling, at)
            .anyMatch(situation -> fits(situation, matrix, ruling, at));
        Moment moment = moment(ground, at);
        assertThat(moment.window()).as("window at %s", at).isEqualTo(ruling.window());
      }
    }
  }

  private Alert alert(Matrix matrix) {
    List<MatrixSystem> systems = List.copyOf(matrix.systems().values());
    List<Category> categories = List.copyOf(matrix.categories().values());
    int system = random.nextInt(systems.size() + 1);
    return Alert.of(AlertState.FIRING, "test")
        .systems(system == systems.size() ? List.of() : List.of(systems.get(system).id().value()))
        .category(categories.get(random.nextInt(categories.size())).id().value())
        .severity(matrix.severities().get(random.nextInt(matrix.severities().size())).id().value())
        .build();
  }

  private static boolean fits(Situation situation, Matrix matrix, Ruling ruling, Instant at) {
    Ruling own = situation.duty().ruling();
    return Objects.equals(own.row(), ruling.row())
        && own.window() == ruling.window()
        && own.side() == ruling.side()
        && own.runs().equals(ruling.runs())
        && situation.crews().stream().map(Crew::people).toList().equals(people(matrix, ruling, at));
  }

  private static List<List<List<Person>>> people(Matrix matrix, Ruling ruling, Instant at) {
    List<List<List<Person>>> all = new ArrayList<>();
    for (Ruling.Run run : ruling.runs()) {
      Path path = Objects.requireNonNull(matrix.paths().get(run.path()));
      Roster roster = new Roster(matrix);
      all.add(path.steps().stream().map(step -> roster.people(step.page(), at)).toList());
    }
    return all;
  }

  private static Moment moment(Ground ground, Instant at) {
    return ground.moments().stream()
        .filter(each -> !at.isBefore(each.at()) && at.isBefore(each.until()))
        .findFirst()
        .orElseThrow();
  }
}
