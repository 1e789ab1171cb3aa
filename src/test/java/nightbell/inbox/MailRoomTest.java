package nightbell.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import nightbell.engine.Engine;
import nightbell.engine.MailSource.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of mail leads to. */
class MailRoomTest {
  private final Room room = new Room();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void an_answer_in_the_thread_is_its_first_line_and_counts_once() {
    String mail = answer("", "1\n\nOn Mon, bell wrote:\n> 4\n");
    room.take(mail);
    room.take(mail);
    assertThat(room.engine.next()).isEqualTo("reply 412-7 mara@client.example 1");
    assertThat(room.engine.isEmpty()).isTrue();
  }

  @Test
  void a_return_address_names_the_page_where_the_thread_is_lost() {
    String name = Room.PAGED.substring(1, Room.PAGED.indexOf('@'));
    room.take("From: mara@client.example\nTo: Bell <bell+" + name + "@pager.example>\n\nok\n");
    assertThat(room.engine.next()).isEqualTo("reply 412-7 mara@client.example ok");
  }

  @Test
  void a_name_that_we_did_not_sign_names_nothing() {
    room.take(answer("", "1").replace(Room.PAGED, "<nb.412-7.1.0123456789abcdef01234567@x>"));
    assertThat(room.engine.next()).startsWith("note null A mail that names no page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated (mail gateway)",
        "Precedence: bulk",
        "Precedence: auto_reply",
        "Precedence: list",
        "X-Autoreply: yes",
        "X-Auto-Response-Suppress: All",
        "Return-Path: <>",
        "Subject: Automatic reply: DB down",
        "Subject: =?UTF-8?Q?R=C3=A9ponse_automatique?="
      })
  void what_a_machine_answers_never_counts(String header) {
    room.take(answer(header + "\n", "1"));
    assertThat(room.engine.next()).startsWith("note 412 An automatic answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: Out of office: back on Monday",
        "Subject: Automatic reply: I am on vacation",
        "Auto-Submitted: auto-replied\nSubject: Abwesenheitsnotiz"
      })
  void an_out_of_office_answer_is_told_apart(String headers) {
    room.take(answer(headers + "\n", "I am away from my desk."));
    assertThat(room.engine.next()).isEqualTo("out of office 412-7 mara@client.example");
  }

  @Test
  void auto_submitted_no_is_a_person() {
    room.take(answer("Auto-Submitted: no\n", "2"));
    assertThat(room.engine.next()).isEqualTo("reply 412-7 mara@client.example 2");
  }

  @Test
  void our_own_mails_lead_to_nothing() {
    room.take(answer("", "1").replace("Mara@client.example", "Bell@pager.example"));
    room.take("From: x@y.example\nMessage-ID: " + Room.PAGED + "\n\n1\n");
    assertThat(room.engine.isEmpty()).isTrue();
  }

  @Test
  void a_device_that_mails_from_our_own_address_raises_its_alert_and_never_goes_unseen() {
    room.source("nas-7f3a");
    String mail = tool("bell+nas-7f3a@pager.example", "PROBLEM: nas1 is DOWN");
    room.take(mail.replace("nas@office.example", "Bell@pager.example"));
    assertThat(room.engine.next()).isEqualTo("alert FIRING PROBLEM: nas1 is DOWN");
    room.take("From: bell@pager.example\nTo: bell@pager.example\nSubject: fan\n\nslow\n");
    assertThat(room.engine.isEmpty()).isTrue();
    assertThat(room.rejected()).singleElement().asString().contains("our own address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Message-ID: <nb.notice.may-be-away@pager.example>",
        "Message-ID: <rewritten@relay.example>\nX-Auto-Response-Suppress: All"
      })
  void our_own_mails_to_a_key_go_round_in_no_circle(String marks) {
    room.source("nas-7f3a");
    String mail = tool("bell+nas-7f3a@pager.example", "Bell may be away");
    room.take(marks + "\n" + mail.replace("nas@office.example", "bell@pager.example"));
    assertThat(room.engine.isEmpty()).isTrue();
    assertThat(room.rejected()).isEmpty();
  }

  @Test
  void mails_are_uses_of_their_key_and_wait_while_its_limit_is_reached() {
    room.source("nas-7f3a");
    List.of(0, 1, 2).forEach(i -> room.take(tool("bell+nas-7f3a@pager.example", "DOWN " + i)));
    assertThat(Objects.requireNonNull(room.uses.totals().get("k1")).hour()).isEqualTo(3);
    assertThatThrownBy(() -> room.take(tool("bell+nas-7f3a@pager.example", "DOWN")))
        .isInstanceOf(Engine.Overloaded.class)
        .hasMessageContaining("limit");
    assertThat(room.rejected()).isEmpty();
  }

  @Test
  void a_mail_to_two_keys_raises_both() {
    room.source("nas-7f3a");
    room.source("k2", "ups-19");
    String to = "bell+nas-7f3a@pager.example, bell+ups-19@pager.example";
    room.take(tool(to, "PROBLEM: power"));
    room.take(tool(to, "PROBLEM: power"));
    assertThat(room.engine.next()).isEqualTo("alert FIRING PROBLEM: power");
    assertThat(room.engine.next()).isEqualTo("alert FIRING PROBLEM: power");
    assertThat(room.engine.isEmpty()).isTrue();
  }

  @Test
  void a_mail_servers_report_to_a_key_is_an_alert_and_to_nobody_is_kept() {
    room.source("nas-7f3a");
    String mail = tool("bell+nas-7f3a@pager.example", "queue is full");
    room.take(mail.replace("nas@office.example", "postmaster@office.example"));
    assertThat(room.engine.next()).isEqualTo("alert FIRING queue is full");
    room.take("From: postmaster@office.example\nTo: bell@pager.example\n\nqueue is full\n");
    assertThat(room.engine.next()).startsWith("note null A mail that names no page");
    assertThat(room.database.records().rejected(9, Long.MAX_VALUE))
        .singleElement()
        .satisfies(kept -> assertThat(kept.body()).contains("To: bell@", "queue is full"));
  }

  @Test
  void a_mail_in_an_unknown_encoding_is_read_as_it_stands() {
    room.take(answer("Content-Transfer-Encoding: x-own\n", "2"));
    assertThat(room.engine.next()).isEqualTo("reply 412-7 mara@client.example 2");
  }

  @Test
  void a_report_of_a_mail_server_fails_the_page_with_its_status() {
    room.take(report("failed", "5.1.1"));
    assertThat(room.engine.next())
        .isEqualTo("report 412-7 FAILED the mail came back: smtp; 550 5.1.1 no such user");
    room.take(report("delayed", "4.4.1"));
    assertThat(room.engine.next()).startsWith("note 412 The mail to this person is on its way");
    room.take(report("delivered", "2.0.0"));
    assertThat(room.engine.next()).isEqualTo("report 412-7 DELIVERED null");
  }

  @Test
  void a_report_in_plain_words_is_understood_too() {
    room.take(
        """
        From: MAILER-DAEMON@relay.example
        Subject: failure notice

        Hi. This is the qmail-send program. I'm afraid I wasn't able to deliver your message.
        <mara@client.example>: user is over quota #5.2.2

        --- Below this line is a copy of the message.
        Message-ID: %s
        """
            .formatted(Room.PAGED));
    assertThat(room.engine.next()).startsWith("report 412-7 FAILED").contains("5.2.2");
  }

  @Test
  void a_tool_at_its_own_address_raises_alerts_and_no_machine_mark_keeps_it_out() {
    room.source("nas-7f3a");
    room.take(tool("bell+nas-7f3a@pager.example", "PROBLEM: nas1 is DOWN"));
    room.take(tool("NAS-7f3a@pager.example", "RECOVERY: nas1 is UP"));
    assertThat(room.engine.next()).isEqualTo("alert FIRING PROBLEM: nas1 is DOWN");
    assertThat(room.engine.next()).isEqualTo("alert RESOLVED RECOVERY: nas1 is UP");
  }

  @Test
  void mail_to_a_key_that_was_ended_or_never_was_is_kept_as_rejected() {
    room.source("nas-7f3a");
    room.database.register().revokeKey("k1", Room.NOW);
    room.take(tool("bell+nas-7f3a@pager.example", "DOWN"));
    room.take(tool("bell+other@pager.example", "DOWN"));
    assertThat(room.rejected()).hasSize(2);
    assertThat(room.engine.isEmpty()).isTrue();
  }

  @Test
  void rules_of_a_key_come_before_the_general_ones() {
    room.source(
        "nas-7f3a",
        new Rule("title", "body", "^Sensor:\\s*(.+)$", null),
        new Rule("state", "subject", "cold again", "resolved"));
    room.take(tool("bell+nas-7f3a@pager.example", "CRITICAL heat is cold again"));
    assertThat(room.engine.next()).isEqualTo("alert RESOLVED room 2");
  }

  @Test
  void html_alone_is_read_without_what_it_quotes() {
    room.take(
        answer(
            "Content-Type: text/html; charset=utf-8\n",
            "<html><head><style>p{}</style></head><body><div>ack&nbsp;</div><div"
                + " class=\"gmail_quote\">4<blockquote>resolve</blockquote></div></body></html>"));
    assertThat(room.engine.next()).isEqualTo("reply 412-7 mara@client.example ack");
  }

  @Test
  void broken_mails_are_read_as_far_as_they_go() {
    for (String mail :
        List.of(
            "",
            "no headers at all",
            "From: a@x.example, b@x.example\n\n1\n",
            answer("Content-Type: multipart/mixed; boundary=x\n", "no boundary"),
            answer("Content-Type: text/plain; charset=no-such\n", "note"),
            answer("Content-Transfer-Encoding: base64\n", "!!!not base64"),
            answer("Subject: =?x?Q?=?=\n", "3"))) {
      try {
        room.take(mail);
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageContaining("cannot be read");
      }
    }
  }

  private static String tool(String to, String subject) {
    return """
        From: nas@office.example
        To: %s
        Subject: %s
        Auto-Submitted: auto-generated

        Sensor: room 2
        """
        .formatted(to, subject);
  }

  private static String answer(String headers, String text) {
    return "From: Mara <Mara@client.example>\nTo: bell@pager.example\nIn-Reply-To: "
        + Room.PAGED
        + "\nMessage-ID: <a@client.example>\n"
        + headers
        + "\n"
        + text
        + "\n";
  }

  private static String report(String action, String status) {
    return """
        From: Mail Delivery System <postmaster@relay.example>
        Subject: Delivery Status Notification
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        See the attached report.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relay.example

        Final-Recipient: rfc822; mara@client.example
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 %s
          no such user

        --b
        Content-Type: text/rfc822-headers

        Message-ID:
          %s
        Subject: [P1] Birch: DB down (412)

        --b--
        """
        .formatted(action, status, status, Room.PAGED);
  }
}
