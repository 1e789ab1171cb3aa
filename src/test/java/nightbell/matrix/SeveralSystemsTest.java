package nightbell.matrix;

import static nightbell.matrix.ExampleMatrix.chicago;
import static nightbell.matrix.ExampleMatrix.people;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

/** Alerts that name several systems, and paths of sides that no ruling chose. */
class SeveralSystemsTest {
  private static final Instant FRIDAY = chicago("2026-11-20 16:00");
  private static final Instant SATURDAY = chicago("2026-11-21 02:10");
  private static final PathId INTERNAL = new PathId("internal-std");
  private static final PathId PROVIDER = new PathId("provider-std");

  private final Matrix matrix = ExampleMatrix.harlow();

  private Ruling rule(Instant at, String... systems) {
    Alert alert =
        Alert.of(AlertState.FIRING, "it broke").severity("P1").systems(List.of(systems)).build();
    return matrix.rule(alert, at);
  }

  @Test
  void systems_of_both_sides_are_worked_by_both_and_the_first_ones_owner_leads() {
    Ruling ruling = rule(FRIDAY, "erp", "firewall");

    assertThat(ruling.side()).isEqualTo(Owner.JOINT);
    assertThat(ruling.joint()).isNull();
    assertThat(ruling.lead()).isEqualTo(Side.INTERNAL);
    assertThat(ruling.support()).isEqualTo(Side.PROVIDER);
    assertThat(ruling.row()).isEqualTo(new RowId("R03"));
    assertThat(ruling.runs())
        .containsExactly(
            new Ruling.Run(Side.INTERNAL, INTERNAL), new Ruling.Run(Side.PROVIDER, PROVIDER));
    assertThat(ruling.sentences())
        .contains(
            "The alert also names firewall (owner provider): both sides work it; internal leads,"
                + " since erp is named first, and provider supports by path provider-std; if"
                + " internal has not accepted it within 7 min 30 s, provider leads and its desk is"
                + " paged.");
    assertThat(ruling.changeRule())
        .isEqualTo("firewall: Provider changes; Dana approves; one open change at a time");
  }

  @Test
  void the_order_of_the_systems_decides_who_leads() {
    Ruling ruling = rule(FRIDAY, "firewall", "erp");

    assertThat(ruling.lead()).isEqualTo(Side.PROVIDER);
    assertThat(ruling.runs())
        .containsExactly(
            new Ruling.Run(Side.PROVIDER, PROVIDER), new Ruling.Run(Side.INTERNAL, INTERNAL));
    assertThat(ruling.changeRule())
        .isEqualTo("Provider changes; Dana approves; one open change at a time");
  }

  @Test
  void systems_of_one_side_stay_with_it() {
    Ruling ruling = rule(SATURDAY, "erp", "firewall");

    assertThat(ruling.side()).isEqualTo(Owner.PROVIDER);
    assertThat(ruling.support()).isNull();
    assertThat(matrix.jointRule(ruling)).isNull();
    assertThat(ruling.inform()).isEqualTo(people("lee"));
  }

  @Test
  void a_joint_system_beside_another_brings_the_other_side_in() {
    Ruling ruling = rule(SATURDAY, "firewall", "plantnet");

    assertThat(ruling.lead()).isEqualTo(Side.PROVIDER);
    assertThat(ruling.support()).isEqualTo(Side.INTERNAL);
    assertThat(ruling.runs().get(1)).isEqualTo(new Ruling.Run(Side.INTERNAL, INTERNAL));
  }

  @Test
  void a_joint_system_named_first_is_worked_by_its_own_rule() {
    Ruling ruling = rule(SATURDAY, "plantnet", "firewall");

    assertThat(ruling.joint()).isEqualTo("plant-rule");
    JointRule rule = matrix.jointRule(ruling);
    assertThat(rule).isNotNull().isEqualTo(matrix.joint().get("plant-rule"));
  }

  @Test
  void without_a_rule_the_lead_moves_at_half_the_response_time_and_the_other_desk_is_paged() {
    JointRule rule = Objects.requireNonNull(matrix.jointRule(rule(FRIDAY, "erp", "firewall")));

    assertThat(rule.acceptWithin()).isEqualTo(Duration.ofMinutes(7).plusSeconds(30));
    assertThat(rule.tieBreaker()).isEqualTo(new PersonId("ruth"));
  }

  @Test
  void a_sides_path_is_that_of_its_row_that_fits_best_whatever_the_hour() {
    assertThat(matrix.pathOf(Side.INTERNAL, rule(SATURDAY, "erp")))
        .hasValue(new SidePath(INTERNAL, "by its row R03"));
    assertThat(matrix.pathOf(Side.PROVIDER, rule(FRIDAY, "erp")))
        .hasValue(new SidePath(PROVIDER, "by its row R04"));
  }

  @Test
  void of_joint_work_it_is_the_one_that_was_ruled() {
    assertThat(matrix.pathOf(Side.PROVIDER, rule(FRIDAY, "plantnet")))
        .hasValue(new SidePath(PROVIDER, "as ruled"));
  }

  @Test
  void without_a_row_that_fits_it_is_that_of_unmatched_or_of_the_sides_first_row() {
    assertThat(matrix.pathOf(Side.INTERNAL, rule(FRIDAY, "firewall")))
        .hasValue(new SidePath(INTERNAL, "by its first row, R03"));
    Ruling unknown = rule(FRIDAY, "nothing-known");
    assertThat(matrix.pathOf(Side.PROVIDER, unknown)).hasValue(new SidePath(PROVIDER, "as ruled"));
    assertThat(matrix.pathOf(Side.PROVIDER, rule(FRIDAY, "desktops")))
        .hasValue(new SidePath(PROVIDER, "by its row R11"));
  }
}
