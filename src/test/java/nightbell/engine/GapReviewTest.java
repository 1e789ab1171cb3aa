package nightbell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.GapKind;
import nightbell.matrix.CategoryId;
import nightbell.matrix.SeverityId;
import nightbell.matrix.file.MatrixFile;
import org.junit.jupiter.api.Test;

/** A new version closes what it no longer leaves, and nothing else. */
class GapReviewTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:10:00Z");
  private static final Alert PRINTER =
      Alert.of(AlertState.FIRING, "paper jam").host("printer-3").build();

  private final Remembered gaps = new Remembered();
  private final GapReview review = new GapReview(gaps, () -> NOW.plusSeconds(60));

  @Test
  void alert_that_still_has_no_row_keeps_its_gap_open() {
    gaps.leave(1, GapKind.UNMATCHED);

    review.accept(version(1, text -> text));
    review.accept(version(2, text -> text.replace("every: 90d", "every: 60d")));

    assertThat(gaps.closed).isEmpty();
  }

  @Test
  void alert_that_has_a_row_now_has_no_gap_any_more() {
    gaps.leave(1, GapKind.UNMATCHED);

    review.accept(
        version(2, text -> text.replace("\"host:pc-*\"", "\"host:pc-*\", \"host:printer-*\"")));

    assertThat(gaps.closed).containsExactly("101 by 2");
  }

  @Test
  void dispute_ends_with_the_next_version_and_not_with_its_own() {
    gaps.leave(1, GapKind.NOT_MINE);
    gaps.leave(1, GapKind.DISPUTED);

    review.accept(version(1, text -> text));
    assertThat(gaps.closed).isEmpty();
    review.accept(version(2, text -> text.replace("every: 90d", "every: 60d")));

    assertThat(gaps.closed).containsExactly("101 by 2", "102 by 2");
  }

  @Test
  void database_that_fails_keeps_no_version_from_becoming_active() {
    gaps.broken = true;

    review.accept(version(2, text -> text));

    assertThat(gaps.closed).isEmpty();
  }

  private static MatrixVersion version(int number, UnaryOperator<String> change) {
    MatrixFile.Result result = MatrixFile.read("sample", change.apply(Rig.sample()));
    return new MatrixVersion(number, "sha" + number, ((MatrixFile.Read) result).matrix());
  }

  private static final class Remembered implements Gaps {
    private final List<Left> open = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private boolean broken;

    void leave(int version, GapKind kind) {
      IncidentNumber number = new IncidentNumber(101 + open.size());
      open.add(
          new Left(
              new Gap(
                  open.size() + 1L,
                  new ClientId("harlow"),
                  NOW,
                  number,
                  kind,
                  null,
                  new CategoryId("outage"),
                  new SeverityId("P2"),
                  null,
                  version,
                  "no row",
                  null,
                  null),
              PRINTER));
    }

    @Override
    public List<Gap> gaps(Filter filter) {
      return open.stream().map(Left::gap).toList();
    }

    @Override
    public List<Left> open(ClientId client) {
      if (broken) {
        throw new IllegalStateException("the database is gone");
      }
      return List.copyOf(open);
    }

    @Override
    public void close(List<Gap> gaps, int version, Instant at) {
      gaps.forEach(gap -> closed.add(gap.incident() + " by " + version));
      open.removeIf(left -> gaps.contains(left.gap()));
    }
  }
}
