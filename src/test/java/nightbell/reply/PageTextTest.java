package nightbell.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What messages say, and that they always fit. */
class PageTextTest {
  private static final IncidentNumber N = new IncidentNumber(412);
  private static final Brief DOWN = brief("P1", "Harlow", "erp", "DB down", "erp-db-1");
  private static final String KEYS = "Reply 1 ack 2 escalate 3 not mine";

  @Test
  void a_page_says_severity_client_system_problem_number_and_keys() {
    assertThat(PageText.sms(DOWN)).isEqualTo("P1 Harlow erp: DB down on erp-db-1 (412). " + KEYS);
    assertThat(PageText.sms(brief("P2", "Harlow", null, "DB down on ERP-DB-1", "erp-db-1")))
        .isEqualTo("P2 Harlow: DB down on ERP-DB-1 (412). " + KEYS);
  }

  @Test
  void a_long_title_gives_way_and_the_host_stays() {
    String text = PageText.sms(brief("P1", "Harlow", "erp", "word ".repeat(60), "erp-db-1"));
    assertThat(text).contains("... on erp-db-1 (412). " + KEYS).hasSizeBetween(150, 160);
    String long2 = PageText.sms(brief("P1", "Harlow", "erp", "x", "h".repeat(300)));
    assertThat(long2).startsWith("P1 Harlow erp: x on hhh").endsWith("... (412). " + KEYS);
  }

  @Test
  void a_title_of_signs_that_no_text_has_is_still_a_page() {
    assertThat(PageText.sms(brief("P1", "Harlow", "erp", "🔥🔥", null)))
        .isEqualTo("P1 Harlow erp: alert (412). " + KEYS);
  }

  @Test
  void the_other_messages_read_as_agreed() {
    assertThat(PageText.breach(DOWN, "15 min"))
        .isEqualTo(
            "BREACH P1 Harlow erp: DB down on erp-db-1 (412): nobody acknowledged within 15 min."
                + " Reply 1 ack");
    assertThat(PageText.stillYours(DOWN)).isEqualTo("412 still yours? Reply 1");
    assertThat(PageText.taken(N, "Dana Ruiz", "02:14")).isEqualTo("412 acknowledged by Dana 02:14");
    assertThat(PageText.over(N, null, "02:20")).isEqualTo("412 resolved by itself 02:20");
    assertThat(PageText.over(N, "Dana Ruiz", "02:20")).isEqualTo("412 resolved by Dana 02:20");
    assertThat(PageText.inform(DOWN))
        .isEqualTo("For your information: P1 Harlow erp: DB down on erp-db-1 (412)");
  }

  @Test
  void a_subject_keeps_its_letters_and_has_no_second_line() {
    assertThat(PageText.subject(DOWN)).isEqualTo("[P1] Harlow erp: DB down on erp-db-1 (412)");
    Brief evil = brief("P1", "Harlow", "erp", "ż 東\r\nBcc: all@example.net\u0000", null);
    assertThat(PageText.subject(evil)).isEqualTo("[P1] Harlow erp: ż 東 Bcc: all@example.net (412)");
    Brief wide = brief("P1", "Harlow", "erp", "🔥".repeat(500), null);
    assertThat(PageText.subject(wide)).endsWith("🔥… (412)").hasSizeLessThan(160);
  }

  @Test
  void a_mail_tells_what_where_since_when_and_why() {
    Brief brief =
        new Brief(
            N,
            "P1",
            "Harlow",
            "Harlow Parts",
            "fw",
            "Firewalls",
            "VPN\r\ndown",
            "fw-1",
            "Ask Dana",
            List.of(
                new Alongside(new IncidentNumber(410), "P2", "Disk full", "Lee Okafor"),
                new Alongside(new IncidentNumber(411), "P3", "Slow\nlink", "")));
    assertThat(PageText.mail(brief, List.of("Row R1 takes it."), "02:14 America/Chicago"))
        .isEqualTo(
            """
            P1 for Harlow Parts, incident 412

            What:  VPN down on fw-1
            Where: Firewalls (fw), host fw-1
            Since: 02:14 America/Chicago
            Change rule: Ask Dana
            Also open: 410 P2 Disk full: with Lee Okafor
            Also open: 411 P3 Slow link: nobody has it yet

            Why this reached you:
            - Row R1 takes it.
            """);
  }

  @Property(tries = 300, seed = "412")
  void every_text_is_one_segment_with_its_number(
      @ForAll @StringLength(min = 1, max = 20) String severity,
      @ForAll @StringLength(max = 60) String client,
      @ForAll @StringLength(max = 60) String system,
      @ForAll @StringLength(max = 300) String title,
      @ForAll @StringLength(max = 80) String host) {
    Brief brief = brief(severity, client, system, title, host);
    List<String> texts =
        List.of(PageText.sms(brief), PageText.breach(brief, "15 min"), PageText.inform(brief));
    for (String text : texts) {
      assertThat(Gsm7.fold(text)).isEqualTo(text);
      assertThat(Gsm7.septets(text)).isLessThanOrEqualTo(Gsm7.SEGMENT);
      assertThat(text).contains("(412)").contains(Gsm7.fit(severity, 24));
    }
    assertThat(texts.get(0)).endsWith(" (412). " + KEYS);
    assertThat(PageText.subject(brief)).matches("[^\\p{Cntrl}]*");
  }

  @Test
  void a_change_rule_is_in_the_text_only_where_the_title_need_not_give_way() {
    assertThat(PageText.sms(ruled("VPN down", "Dana approves")))
        .isEqualTo("P1 Harlow fw: VPN down (412). Rule: Dana approves. " + KEYS);
    String long1 = PageText.sms(ruled("VPN down", "Dana approves ".repeat(9)));
    assertThat(long1).isEqualTo("P1 Harlow fw: VPN down (412). " + KEYS);
    String long2 = PageText.sms(ruled("VPN down ".repeat(30), "Dana approves"));
    assertThat(long2).doesNotContain("Rule").endsWith(" (412). " + KEYS);
  }

  @Test
  void a_call_says_the_change_rule_in_one_short_sentence() {
    String said = PageText.spoken(ruled("VPN down ".repeat(60), "Provider changes; Dana approves"));

    assertThat(said)
        .contains("Change rule: Provider changes; Dana approves. Incident 4 1 2.")
        .hasSizeLessThanOrEqualTo(300);
  }

  private static Brief ruled(String title, String rule) {
    return new Brief(
        N, "P1", "Harlow", "Harlow Parts", "fw", "Firewalls", title, null, rule, List.of());
  }

  @Test
  void names_are_first_names() {
    assertThat(Names.first("Dana Ruiz")).isEqualTo("Dana");
    assertThat(Names.first("Ruiz, Dana")).isEqualTo("Dana");
    assertThat(Names.first("Dr. Dana Ruiz")).isEqualTo("Dana");
    assertThat(Names.first(" admin ")).isEqualTo("admin");
    assertThat(Names.first("")).isEmpty();
  }

  private static Brief brief(
      String severity,
      String client,
      @Nullable String system,
      String title,
      @Nullable String host) {
    return new Brief(
        N, severity, client, client + " Parts", system, "", title, host, null, List.of());
  }
}
