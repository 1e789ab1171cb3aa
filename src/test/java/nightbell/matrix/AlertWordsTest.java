package nightbell.matrix;

import static nightbell.matrix.ExampleMatrix.chicago;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.AlertBuilder;
import nightbell.alert.AlertState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an alert's words mean: severity, system, category. */
class AlertWordsTest {
  private static final Instant FRIDAY = chicago("2026-11-20 16:00");

  private final ExampleMatrix example = new ExampleMatrix();

  @ParameterizedTest
  @CsvSource({
    "critical, P1",
    "CRITICAL, P1",
    "Disaster, P1",
    "5, P1",
    "p1, P1",
    "error, P2",
    "4, P2",
    "P2, P2",
    "warn, P3",
    "3, P3",
    "Ok, P4",
    "1, P4",
    "2, P4"
  })
  void a_severity_is_known_by_name_or_word_in_any_letter_case(String said, String severity) {
    Ruling ruling = rule(alert().severity(said));

    assertThat(ruling.severity()).isEqualTo(new SeverityId(severity));
    assertThat(first(ruling))
        .isEqualTo("Severity " + severity + ": the tool said \"" + said + "\".");
  }

  @Test
  void a_word_that_nobody_listed_means_the_default_and_the_ruling_says_so() {
    Ruling ruling = rule(alert().severity("wob\u0007bly\nP1"));

    assertThat(ruling.severity()).isEqualTo(new SeverityId("P2"));
    assertThat(first(ruling))
        .isEqualTo(
            "Severity P2: the tool said \"wob bly P1\", a word of no severity;"
                + " the default holds.");
  }

  @Test
  void no_word_means_the_default() {
    Ruling ruling = rule(alert());

    assertThat(ruling.severity()).isEqualTo(new SeverityId("P2"));
    assertThat(first(ruling)).isEqualTo("Severity P2: the tool named none, so the default holds.");
  }

  @Test
  void a_severity_named_like_another_ones_word_goes_by_name() {
    Severity one =
        ExampleParts.severity("high", ExampleParts.minutes(5), false, PageRule.ALWAYS, "P2");
    Severity two =
        ExampleParts.severity("P2", ExampleParts.minutes(9), false, PageRule.ALWAYS, "low");
    Matrix matrix = example.severities(one, two).build();

    assertThat(matrix.rule(alert().severity("p2").build(), FRIDAY).severity())
        .isEqualTo(new SeverityId("P2"));
  }

  @Test
  void a_system_goes_by_the_alerts_own_word_before_patterns() {
    assertThat(system(alert().systems(List.of("Backup")).host("erp-1"))).isEqualTo("backup");
    assertThat(system(alert().systems(List.of("nonsense")).host("erp-1"))).isEqualTo("erp");
    assertThat(rule(alert().systems(List.of("nonsense")).host("erp-1")).sentences())
        .contains("System erp: the matrix does not know \"nonsense\"; host erp-1 fits host:erp-*.");
    assertThat(rule(alert().systems(List.of("nonsense"))).sentences())
        .contains("System unknown: the matrix does not know \"nonsense\"; no pattern fits.");
  }

  @Test
  void a_system_goes_by_the_first_pattern_in_the_order_of_the_file() {
    assertThat(system(alert().host("fw-1").tags(List.of("x", "EPICOR")))).isEqualTo("erp");
    assertThat(system(alert().host("fw-1").source("veeam"))).isEqualTo("firewall");
    assertThat(system(alert().source("Veeam"))).isEqualTo("backup");
    assertThat(system(alert().host("xerp-1"))).isEqualTo("null");
    assertThat(system(alert())).isEqualTo("null");
  }

  @Test
  void every_field_can_be_matched() {
    example
        .system("a", "service:mail?d")
        .system("b", "label.Site:*west*")
        .system("c", "text:disk * full")
        .system("d", "text:100%")
        .system("e", "host:*");

    assertThat(system(alert().service("MAILXD"))).isEqualTo("a");
    assertThat(system(alert().service("mailxxd"))).isEqualTo("null");
    assertThat(system(alert().label("site", "Northwest 4"))).isEqualTo("b");
    assertThat(system(alert().label("place", "Northwest 4"))).isEqualTo("null");
    assertThat(system(alert().details("the Disk C: is\n full now"))).isEqualTo("c");
    assertThat(system(Alert.of(AlertState.FIRING, "at 100% now"))).isEqualTo("d");
    assertThat(system(alert().host("anything"))).isEqualTo("e");
  }

  @Test
  void a_sentence_says_where_a_text_was_found() {
    assertThat(rule(alert().details("RANSOMWARE note on srv")).sentences())
        .contains("Category security: the details fit text:ransomware.");
    assertThat(rule(Alert.of(AlertState.FIRING, "Backup failed on x")).sentences())
        .contains("Category backup-failure: the title fits text:backup failed.");
  }

  @Test
  void a_category_goes_by_the_alerts_own_word_then_patterns_then_the_default() {
    assertThat(rule(alert().category("ACCESS").tags(List.of("patch"))).sentences())
        .contains("Category access: the alert names it.");
    assertThat(rule(alert().category("odd").tags(List.of("patch"))).sentences())
        .contains("Category patching: the matrix does not know \"odd\"; tag patch fits tag:patch.");
    assertThat(rule(alert().category("odd")).sentences())
        .contains(
            "Category outage: the matrix does not know \"odd\"; no pattern fits, so the default"
                + " holds.");
  }

  @Test
  void without_a_default_category_only_rows_for_every_category_fit() {
    example.noDefaultCategory();

    assertThat(rule(alert().host("erp-1")).row()).isEqualTo(new RowId("R03"));
    assertThat(rule(alert().host("erp-1")).category()).isEqualTo(new CategoryId("none"));
  }

  private Ruling rule(AlertBuilder alert) {
    return example.build().rule(alert.build(), FRIDAY);
  }

  private String system(AlertBuilder alert) {
    return String.valueOf(rule(alert).system());
  }

  private static String first(Ruling ruling) {
    return ruling.sentences().get(0);
  }

  private static AlertBuilder alert() {
    return Alert.of(AlertState.FIRING, "it broke");
  }
}
