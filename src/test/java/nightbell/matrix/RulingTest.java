package nightbell.matrix;

import static nightbell.matrix.ExampleMatrix.chicago;
import static nightbell.matrix.ExampleMatrix.people;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.AlertBuilder;
import nightbell.alert.AlertState;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

class RulingTest {
  private static final Instant SATURDAY_NIGHT = chicago("2026-11-21 02:10");
  private static final Instant FRIDAY = chicago("2026-11-20 16:00");

  private final Matrix matrix = ExampleMatrix.harlow();

  @Test
  void a_ruling_reads_as_seven_answers() {
    Ruling ruling =
        matrix.rule(alert().severity("critical").host("erp-db-1").build(), SATURDAY_NIGHT);

    assertThat(ruling.sentences())
        .containsExactly(
            "Severity P1: the tool said \"critical\".",
            "System erp: host erp-db-1 fits host:erp-*.",
            "Category outage: no pattern fits, so the default holds.",
            "After hours: Sat 02:10 in America/Chicago is outside business hours.",
            "Row R04 takes it: erp, every category, after hours; owner provider,"
                + " accountable priya, path provider-std.",
            "Respond by 2026-11-21 02:25 (15 min on the wall clock).",
            "Page now: P1 always pages.",
            "Inform lee.");
    assertThat(ruling.side()).isEqualTo(Owner.PROVIDER);
    assertThat(ruling.lead()).isEqualTo(Side.PROVIDER);
    assertThat(ruling.support()).isNull();
    assertThat(ruling.joint()).isNull();
    assertThat(ruling.accountable()).isEqualTo(new PersonId("priya"));
    assertThat(ruling.runs())
        .containsExactly(new Ruling.Run(Side.PROVIDER, new PathId("provider-std")));
    assertThat(ruling.inform()).isEqualTo(people("lee"));
    assertThat(ruling.changeRule()).isNull();
  }

  @Test
  void a_held_question_reads_well_too() {
    Ruling ruling = matrix.rule(alert().severity("Warning").host("srv-7").build(), SATURDAY_NIGHT);

    assertThat(ruling.sentences())
        .contains(
            "Row R05 takes it: servers and backup, every category, at any hour; owner provider,"
                + " accountable priya, path provider-std.",
            "Respond by 2026-11-23 11:30 (4 h of business hours, counted from the opening on"
                + " Mon 2026-11-23 07:30).",
            "Hold until 2026-11-23 07:30: P3 pages in business hours only, so nobody is woken.");
  }

  @Test
  void joint_work_starts_both_paths_with_the_lead_first() {
    Ruling ruling = matrix.rule(alert().host("ot-cell-4").build(), FRIDAY);

    assertThat(ruling.side()).isEqualTo(Owner.JOINT);
    assertThat(ruling.lead()).isEqualTo(Side.INTERNAL);
    assertThat(ruling.support()).isEqualTo(Side.PROVIDER);
    assertThat(ruling.joint()).isEqualTo("plant-rule");
    assertThat(ruling.accountable()).isNull();
    assertThat(ruling.runs())
        .containsExactly(
            new Ruling.Run(Side.INTERNAL, new PathId("internal-std")),
            new Ruling.Run(Side.PROVIDER, new PathId("provider-std")));
    assertThat(ruling.sentences())
        .contains(
            "Row R09 takes it: plantnet, every category, at any hour; both sides work it by"
                + " plant-rule: internal leads by path internal-std, provider supports by path"
                + " provider-std; if internal has not accepted it within 10 min, provider leads"
                + " and ruth is paged.");
  }

  @Test
  void an_unknown_system_is_unmatched_and_pages_all_the_same() {
    Ruling ruling = matrix.rule(alert().host("printer-3").build(), FRIDAY);

    assertThat(ruling.unmatched()).isTrue();
    assertThat(ruling.row()).isNull();
    assertThat(ruling.system()).isNull();
    assertThat(ruling.side()).isEqualTo(Owner.PROVIDER);
    assertThat(ruling.page()).isEqualTo(Ruling.Paging.NOW);
    assertThat(ruling.inform()).isEqualTo(people("dana", "priya"));
    assertThat(ruling.sentences())
        .contains(
            "System unknown: the alert names none and no pattern fits.",
            "No row takes an unknown system, outage, business hours; what is agreed for such"
                + " alerts holds: owner provider, path provider-std.",
            "Inform dana and priya.");
  }

  @Test
  void an_unknown_system_still_fits_a_row_for_every_system() {
    Ruling ruling = matrix.rule(alert().host("printer-3").category("security").build(), FRIDAY);

    assertThat(ruling.row()).isEqualTo(new RowId("R02"));
    assertThat(ruling.sentences())
        .anyMatch(
            said -> said.startsWith("Row R02 takes it: every system, security, at any hour;"));
  }

  @Test
  void without_an_agreement_for_unmatched_alerts_the_provider_is_paged_by_the_first_path() {
    Matrix bare = new ExampleMatrix().nothingForUnmatched().build();

    Ruling ruling = bare.rule(alert().build(), FRIDAY);

    assertThat(ruling.unmatched()).isTrue();
    assertThat(ruling.side()).isEqualTo(Owner.PROVIDER);
    assertThat(ruling.path()).isEqualTo(new PathId("provider-std"));
    assertThat(ruling.sentences())
        .contains(
            "No row takes an unknown system, outage, business hours; nothing is agreed for such"
                + " alerts, so the provider is paged: owner provider, path provider-std.");
  }

  @Test
  void the_first_known_system_decides_and_the_others_are_named() {
    Ruling ruling =
        matrix.rule(
            alert().systems(List.of("spaceship", "SERVERS", "firewall", "FIREWALL")).build(),
            FRIDAY);

    assertThat(ruling.row()).isEqualTo(new RowId("R05"));
    assertThat(ruling.side()).isEqualTo(Owner.PROVIDER);
    assertThat(ruling.sentences())
        .contains(
            "System servers: the alert names it; the matrix does not know \"spaceship\".",
            "The alert also names firewall (owner provider); servers is named first and decides.",
            "Change rules: firewall: Provider changes; Dana approves; one open change at a time");
  }

  @Test
  void a_change_rule_comes_with_its_system() {
    Ruling ruling = matrix.rule(alert().host("FW-EDGE").build(), FRIDAY);

    assertThat(ruling.changeRule())
        .isEqualTo("Provider changes; Dana approves; one open change at a time");
    assertThat(ruling.sentences())
        .contains(
            "Change rule of firewall: Provider changes; Dana approves; one open change at a time");
  }

  @Test
  void the_same_alert_gives_the_same_ruling_each_time() {
    Alert alert = alert().host("srv-1").label("b", "x").label("a", "x").build();

    assertThat(ExampleMatrix.harlow().rule(alert, FRIDAY)).isEqualTo(matrix.rule(alert, FRIDAY));
  }

  private static AlertBuilder alert() {
    return Alert.of(AlertState.FIRING, "it broke");
  }
}
