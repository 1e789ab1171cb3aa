package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nightbell.alert.ClientId;
import nightbell.audit.Kind;
import nightbell.engine.Gap;
import nightbell.engine.Gaps;
import nightbell.escalation.GapKind;
import nightbell.escalation.Incident;
import nightbell.matrix.CategoryId;
import nightbell.matrix.RowId;
import nightbell.matrix.SeverityId;
import nightbell.matrix.SystemId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gaps are written with their decision, once while open, and end with a version. */
abstract class GapContract extends DatabaseContract {
  private Gaps gaps;

  @BeforeEach
  void take_the_gaps() {
    gaps = database.gaps();
  }

  @Test
  void a_gap_keeps_every_part() {
    Incident incident = opened("a");
    Gap whole =
        new Gap(
            0,
            CLIENT,
            NOW,
            incident.number(),
            GapKind.NOT_MINE,
            new SystemId("mail"),
            new CategoryId("outage"),
            new SeverityId("S1"),
            new RowId("R7"),
            4,
            "row R7 is disputed \u2013 caf\u00e9",
            null,
            null);
    leave(whole);

    assertThat(all(null))
        .singleElement()
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(whole);
    assertThat(gaps.open(CLIENT))
        .singleElement()
        .extracting(Gaps.Left::alert)
        .isEqualTo(incident.alert());
  }

  @Test
  void one_of_a_kind_is_open_for_an_incident() {
    Incident incident = opened("a");
    leave(gap(incident, GapKind.UNMATCHED));
    leave(gap(incident, GapKind.UNMATCHED));
    leave(gap(incident, GapKind.NOT_MINE));
    assertThat(all(null)).hasSize(2);

    gaps.close(all(true), 5, NOW.plusSeconds(1));
    leave(gap(incident, GapKind.UNMATCHED));

    assertThat(all(null)).hasSize(3);
    assertThat(all(true)).hasSize(1);
  }

  @Test
  void closing_is_on_record_and_happens_once() {
    Incident incident = opened("a");
    leave(gap(incident, GapKind.UNMATCHED));
    List<Gap> open = all(true);

    gaps.close(open, 5, NOW.plusSeconds(1));
    gaps.close(open, 6, NOW.plusSeconds(2));

    assertThat(all(false))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.closedBy()).isEqualTo(5);
              assertThat(gap.closedAt()).isEqualTo(NOW.plusSeconds(1));
            });
    assertThat(records.timeline(incident.number()))
        .extracting(event -> event.entry().kind())
        .containsExactly(Kind.GAP_CLOSED);
    assertThat(gaps.open(CLIENT)).isEmpty();
  }

  @Test
  void gaps_come_newest_first_page_by_page_and_by_client() {
    for (String key : List.of("a", "b", "c")) {
      leave(gap(opened(key), GapKind.UNMATCHED));
    }
    List<Gap> first = gaps.gaps(new Gaps.Filter(CLIENT, null, null, 2));
    assertThat(first).extracting(gap -> gap.incident().value()).containsExactly(103, 102);
    assertThat(gaps.gaps(new Gaps.Filter(CLIENT, true, first.get(1).id(), 2)))
        .extracting(gap -> gap.incident().value())
        .containsExactly(101);
    assertThat(gaps.gaps(new Gaps.Filter(new ClientId("other"), null, null, 2))).isEmpty();
  }

  private List<Gap> all(@Nullable Boolean open) {
    return gaps.gaps(new Gaps.Filter(null, open, null, 100));
  }

  private void leave(Gap gap) {
    write(session -> session.insert(gap));
  }

  private static Gap gap(Incident incident, GapKind kind) {
    return new Gap(
        0,
        CLIENT,
        NOW,
        incident.number(),
        kind,
        null,
        new CategoryId("outage"),
        new SeverityId("S1"),
        null,
        3,
        "no row",
        null,
        null);
  }
}
