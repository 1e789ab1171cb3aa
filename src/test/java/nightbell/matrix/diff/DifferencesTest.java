package nightbell.matrix.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nightbell.matrix.Matrix;
import nightbell.matrix.file.MatrixFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          when: after_hours, owner: provider | when: after_hours, owner: internal | \
          R04: owner provider → internal
          internal, accountable: lee, path: internal-std | internal, accountable: lee, \
          path: provider-std | R03: path internal-std → provider-std
          {id: R05, systems: [servers, backup] | {id: R05, systems: [servers] | \
          R05: systems backup, servers → servers
          [plantnet],        categories: ["*"] | [plantnet], categories: [access] | \
          R09: categories * → access
          when: business,    owner: internal, accountable: dana | owner: internal, \
          accountable: dana | R10: when business → always
          respond: 15m | respond: 20m | P1: respond 15m → 20m
          respond: 30m | respond: {business: 30m, after_hours: 45m} | \
          P2: respond after hours 30m → 45m
          respond: 2d | respond: 3d | P4: respond 2d → 3d
          """)
  void a_change_of_a_row_or_a_severity_is_told(String old, String now, String sentence) {
    told(old, now, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          order: [tomas, priya] | order: [priya, tomas] | noc: order tomas, priya → priya, tomas
          desk: ruth | desk: priya | Provider side: desk ruth → priya
          {date: 2026-11-27 | {date: 2026-11-26 | Holidays: 2026-11-26 added (Plant shutdown)
          remove: [2026-10-12] | remove: [2026-11-26] | Holidays: 2026-11-26 is worked
          region: US | region: DE-BY | Holidays: region US → DE-BY
          to: "17:30" | to: "18:00" | Hours: mon, tue, wed, thu, fri 07:30 to 18:00 added
          "host:erp-*", "tag:epicor" | "host:erp-*" | erp: match host:erp-*, tag:epicor → host:erp-*
          +13125550102", voice | +13125550199", voice | lee: sms …0102 → …0199
          +13125550102", voice | +13129990102", voice | lee: sms changed, still shown as …0102
          email: lee@harlow | email: leo@harlow | \
          lee: email changed, still shown as l…@harlow.example
          {at: 10m, page | {at: 11m, page | provider-std step 3: at 10m → 11m
          """)
  void a_change_is_told_in_words(String old, String now, String sentence) {
    told(old, now, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          remove: [2026-10-12] | remove: [2026-11-26] | Holidays: 2026-10-12 is not worked any \
          more, where it is a holiday
          rounds: 2 | rounds: 3 | When a path runs out: rounds 2 → 3
          accept_within: 10m | accept_within: 5m | plant-rule: accept within 10m → 5m
          tie_breaker: ruth | tie_breaker: priya | plant-rule: tie breaker ruth → priya
          channel_gap: 60s | channel_gap: 90s | Timing: channel gap 1m → 90s
          unmatched: {owner: provider | unmatched: {owner: internal | \
          Unmatched alerts: owner provider → internal
          "2027-01-04T00:00" | "2027-01-05T00:00" | X1: to 2027-01-04 00:00 → 2027-01-05 00:00
          every: 90d | every: 60d | Review every: 90d → 60d
          default_severity: P2 | default_severity: P3 | Default severity: P2 → P3
          tz: America/Chicago} | tz: America/Denver} | Client: zone America/Chicago → America/Denver
          """)
  void so_is_a_change_of_what_all_share(String old, String now, String sentence) {
    told(old, now, sentence);
  }

  private static void told(String old, String now, String sentence) {
    assertThat(sample()).contains(old);
    assertThat(changes(sample(), sample().replace(old, now))).contains(sentence);
  }

  @Test
  void who_comes_and_who_goes_is_told() {
    String joined =
        sample()
            .replace(
                "\nschedules:",
                "  kim: {side: provider, name: \"Kim Poe\", role: Engineer, sms:"
                    + " \"+16145550119\"}\n\nschedules:");
    String sentence = "was added: side provider, name Kim Poe, role Engineer, sms …0119";
    assertThat(changes(sample(), joined)).containsExactly("Person kim " + sentence);
    assertThat(changes(joined, sample())).containsExactly("Person kim was removed");
  }

  @Test
  void an_order_of_which_the_first_wins_is_told() {
    String text = sample();
    String erp = line(text, "  erp:");
    String firewall = line(text, "  firewall:");
    String moved = text.replace(erp + firewall, firewall + erp);
    assertThat(changes(text, moved))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("Systems: order erp, firewall, servers")
        .contains("→ firewall, erp, servers");
    String p1 = line(text, "  P1:");
    String p2 = line(text, "  P2:");
    assertThat(changes(text, text.replace(p1 + p2, p2 + p1)))
        .containsExactly("Severities: order P1, P2, P3, P4 → P2, P1, P3, P4");
  }

  @Test
  void a_step_in_the_middle_leaves_its_neighbours_alone() {
    String five = line(sample(), "    - {at: 5m,");
    assertThat(changes(sample(), sample().replace(five, "")))
        .containsExactly(
            "provider-std: step 2 was removed: at 5m, page schedule:noc#secondary,"
                + " by voice, sms");
  }

  @Test
  void equal_matrices_differ_in_nothing() {
    assertThat(changes(sample(), sample() + "# a comment\n")).isEmpty();
  }

  private static String line(String text, String start) {
    int from = text.indexOf("\n" + start) + 1;
    return text.substring(from, text.indexOf('\n', from) + 1);
  }

  private static List<String> changes(String from, String to) {
    return Differences.between(matrix(from), matrix(to));
  }

  static Matrix matrix(String text) {
    MatrixFile.Result result = MatrixFile.read("matrix.yml", text);
    assertThat(result).isInstanceOf(MatrixFile.Read.class);
    return ((MatrixFile.Read) result).matrix();
  }

  static String sample() {
    try (InputStream in = DifferencesTest.class.getResourceAsStream("/sample-matrix.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
