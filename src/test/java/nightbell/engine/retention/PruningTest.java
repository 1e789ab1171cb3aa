package nightbell.engine.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nightbell.audit.Actor;
import nightbell.oncall.PersonId;
import org.junit.jupiter.api.Test;

class PruningTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:10:00Z");
  private static final Duration YEAR = Duration.ofDays(400);

  private final Pieces removals = new Pieces();
  private Instant now = NOW;

  @Test
  void what_is_old_goes_in_pieces_until_nothing_is_left_and_then_it_rests() {
    Pruning pruning = new Pruning(new Retention(null, YEAR), removals, () -> now);
    removals.left = 1_200;
    for (int sweep = 0; sweep < 9; sweep++) {
      pruning.run();
    }
    assertThat(removals.asked).hasSize(4).containsOnly("record " + NOW.minus(YEAR));

    now = NOW.plus(Duration.ofHours(7));
    pruning.run();
    assertThat(removals.asked).hasSize(5);
  }

  @Test
  void nothing_goes_unless_somebody_chose_so() {
    new Pruning(new Retention(null, null), removals, () -> now).run();
    assertThat(removals.asked).isEmpty();
  }

  @Test
  void nobody_can_choose_less_than_the_floor() {
    Duration month = Duration.ofDays(30);
    assertThatThrownBy(() -> new Retention(month, null)).hasMessageContaining("90 days");
    assertThatThrownBy(() -> new Retention(null, month)).hasMessageContaining("365 days");
  }

  /** Counts down what is left. */
  private static final class Pieces implements Removals {
    private final List<String> asked = new ArrayList<>();
    private int left;

    @Override
    public int pruneDetails(Instant before, Instant now, int most) {
      asked.add("details " + before);
      return 0;
    }

    @Override
    public int pruneRecord(Instant before, Instant now, int most) {
      asked.add("record " + before);
      int piece = Math.min(left, most);
      left -= piece;
      return piece;
    }

    @Override
    public Erased erase(PersonId person, Set<String> known, Actor by, Instant now) {
      return new Erased(0, 0);
    }

    @Override
    public void rewrite(int version, String text) {}
  }
}
