package nightbell.matrix;

import static nightbell.matrix.ExampleMatrix.chicago;
import static nightbell.matrix.ExampleRows.provider;
import static nightbell.matrix.ExampleRows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which row wins, and what an exception makes of it. */
class RowChoiceTest {
  private static final Assignment GIVES = provider("priya", "provider-std");

  @Test
  void a_named_category_beats_a_named_system_and_that_beats_a_named_window() {
    Row plain = row("plain", "", "", null, GIVES);
    Row window = row("window", "", "", Window.BUSINESS, GIVES);
    Row system = row("system", "servers", "", null, GIVES);
    Row both = row("system+window", "servers", "", Window.BUSINESS, GIVES);
    Row category = row("category", "", "access", null, GIVES);
    List<Row> weakestFirst = List.of(plain, window, system, both, category);

    for (int stronger = 1; stronger < weakestFirst.size(); stronger++) {
      Row strong = weakestFirst.get(stronger);
      Row weak = weakestFirst.get(stronger - 1);
      assertThat(winner(strong, weak)).isEqualTo(strong);
      assertThat(winner(weak, strong)).isEqualTo(strong);
    }
  }

  @Test
  void of_equals_the_first_in_the_file_wins() {
    Row first = row("first", "servers", "", null, GIVES);
    Row second = row("second", "servers backup", "", null, GIVES);

    assertThat(winner(first, second)).isEqualTo(first);
  }

  @ParameterizedTest(name = "erp at {0}: {1} {2} {3}")
  @CsvSource({
    "2026-12-18 10:00, R03, INTERNAL, lee",
    "2026-12-21 10:00, R03, PROVIDER, priya",
    "2026-12-21 20:00, R04, PROVIDER, priya",
    "2026-12-31 17:29, R03, PROVIDER, priya",
    "2027-01-01 10:00, R04, PROVIDER, priya",
    "2027-01-04 07:30, R03, INTERNAL, lee",
  })
  void an_exception_changes_its_row_while_it_lasts(
      String at, String row, Owner owner, String accountable) {
    Ruling ruling = erp(chicago(at));

    assertThat(ruling.row()).isEqualTo(new RowId(row));
    assertThat(ruling.side()).isEqualTo(owner);
    assertThat(String.valueOf(ruling.accountable())).isEqualTo(accountable);
  }

  @Test
  void an_exception_is_told_with_its_reason_and_end() {
    assertThat(erp(chicago("2026-12-21 10:00")).sentences())
        .contains(
            "Row R03 takes it: erp, every category, business hours; until 2027-01-04 00:00"
                + " exception X1 changes it (ERP admin on leave): owner provider, accountable"
                + " priya, path provider-std.");
  }

  @Test
  void an_exception_begins_at_its_from_and_is_over_at_its_to() {
    Matrix matrix = ExampleMatrix.harlow();
    Row erp = matrix.rows().get(2);
    Instant from = chicago("2026-12-20 00:00");
    Instant to = chicago("2027-01-04 00:00");

    assertThat(RowChoice.exception(matrix, erp, from.minusNanos(1))).isEmpty();
    assertThat(RowChoice.exception(matrix, erp, from)).isPresent();
    assertThat(RowChoice.exception(matrix, erp, to.minusNanos(1))).isPresent();
    assertThat(RowChoice.exception(matrix, erp, to)).isEmpty();
    assertThat(RowChoice.exception(matrix, matrix.rows().get(3), from)).isEmpty();
  }

  /** The row that takes an access alert of the servers in business hours. */
  private static Row winner(Row... rows) {
    ExampleMatrix example = new ExampleMatrix().rows(rows);
    return RowChoice.of(
            example.build(), new SystemId("servers"), new CategoryId("access"), Window.BUSINESS)
        .orElseThrow();
  }

  private static Ruling erp(Instant at) {
    Alert alert = Alert.of(AlertState.FIRING, "slow").systems(List.of("erp")).build();
    return ExampleMatrix.harlow().rule(alert, at);
  }
}
