package nightbell.story;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import nightbell.Service;
import nightbell.practice.Behaviour;
import nightbell.practice.Mail;
import nightbell.practice.OwnMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail that comes back: answers, bounces, out-of-office answers, and alerts. */
class InboxTest {
  @TempDir Path folder;

  @Test
  void an_answer_by_mail_counts_once_and_is_answered_in_its_thread() {
    try (Desk desk = Desk.open(folder)) {
      int number = mailed(desk);
      Mail page = desk.phones.of("ruth").expectMail("[P1] Harlow servers: DB down");
      assertThat(page.text()).contains("Or answer this mail with that digit");
      OwnMail answer = OwnMail.answer(page, "1");
      write(desk, answer);

      assertThat(desk.incident(number).path("acknowledgedBy").asText()).isEqualTo("ruth");
      assertThat(desk.incident(number).path("acknowledgedVia").asText()).isEqualTo("email");
      Mail said = desk.phones.of("ruth").expectMail("Re: [P1] Harlow servers: DB down");
      assertThat(said.text()).contains(number + " is yours");
      assertThat(said.header("References")).contains(page.header("Message-ID"));
      desk.phones.readAll();

      write(desk, answer);
      assertThat(Collections.frequency(desk.timeline(number), "acknowledged")).isEqualTo(1);
      write(desk, OwnMail.answer(said, "101 disk was full, cleaning up"));
      assertThat(desk.timeline(number)).contains("note");
      assertThat(desk.timeline(number)).doesNotContain("resolved");
      desk.phones.readAll();
      write(desk, OwnMail.answer(page, "4"));
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("resolved");
      desk.phones.readAll();
    }
  }

  @Test
  void another_address_a_machine_and_a_forged_name_change_nothing() {
    try (Desk desk = Desk.open(folder)) {
      int number = mailed(desk);
      Mail page = desk.phones.of("ruth").expectMail("(" + number + ")");
      OwnMail own = OwnMail.answer(page, "1");
      OwnMail forged =
          new OwnMail("dana@harlow.example", own.to(), own.subject(), own.text(), own.headers());
      write(desk, forged);
      write(desk, OwnMail.answer(page, "1 ").with("Auto-Submitted", "auto-replied"));
      String id = page.header("Message-ID");
      String wrong = id.replaceFirst("\\.[0-9a-f]{4}", ".0000");
      write(
          desk,
          new OwnMail("ruth@brightwater.example", "nightbell@practice.example", "Re: x", "1")
              .with("In-Reply-To", wrong));

      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
      assertThat(desk.timeline(number)).contains("replied").doesNotContain("acknowledged");
      Mail told = desk.phones.of("ruth").expectMail("Re: x");
      assertThat(told.text()).contains("does not tell which incident");
      desk.phones.readAll();
    }
  }

  @Test
  void a_mail_that_comes_back_fails_its_page_and_hurries_the_path() {
    try (Desk desk = Desk.open(folder)) {
      int number = mailed(desk);
      Mail page = desk.phones.of("ruth").expectMail("(" + number + ")");
      write(
          desk,
          new OwnMail(
                  "mailer-daemon@relay.example",
                  page.header("Reply-To"),
                  "Undelivered Mail Returned to Sender",
                  "<ruth@brightwater.example>: host mx said: 550 5.1.1 no such user")
              .with("Auto-Submitted", "auto-replied")
              .with("Return-Path", "<>"));
      JsonNode failed = pages(desk, number, "ruth", "failed").get(0);
      assertThat(failed.path("channel").asText()).isEqualTo("email");
      assertThat(failed.path("error").asText()).contains("5.1.1");
      assertThat(desk.timeline(number)).contains("page-failed");
      desk.phones.readAll();
    }
  }

  @Test
  void an_out_of_office_answer_tells_the_desk_and_takes_nobody_off_a_schedule() {
    try (Desk desk = Desk.open(folder)) {
      int number = mailed(desk);
      Mail page = desk.phones.of("ruth").expectMail("(" + number + ")");
      OwnMail away =
          OwnMail.answer(page, "I am on vacation until Monday. Ask Aiko.")
              .with("Auto-Submitted", "auto-replied");
      write(desk, away);
      write(desk, away);
      assertThat(Collections.frequency(desk.timeline(number), "may-be-away")).isEqualTo(1);
      assertThat(pages(desk, number, "ruth", "failed").findValuesAsText("channel"))
          .containsOnlyOnce("email");
      assertThat(desk.get("/api/v1/away").path("items")).isEmpty();
      assertThat(mailsOf(desk, "brightwater.example")).anyMatch(s -> s.endsWith("may be away"));
      desk.phones.readAll();
    }
  }

  @Test
  void a_tool_that_can_only_mail_opens_and_resolves_an_incident() {
    try (Desk desk = Desk.open(folder)) {
      String key = desk.get("/api/v1/keys").at("/items/0/id").asText();
      String path = "/api/v1/keys/" + key + "/mail";
      String address = send(desk, "PUT", path, "{}").path("address").asText();
      assertThat(address).matches("nightbell\\+[0-9a-f]{16}@practice\\.example");

      JsonNode tried =
          send(desk, "POST", path + "/try", "{\"subject\": \"[OK] disk on nas1 is UP\"}");
      assertThat(tried.path("state").asText()).isEqualTo("resolved");

      OwnMail down = tool(address, "** PROBLEM Service Alert: nas1/disk is CRITICAL **");
      write(desk, down);
      write(desk, down);
      JsonNode incident = desk.get("/api/v1/incidents").at("/items/0");
      assertThat(incident.path("title").asText()).contains("nas1/disk is CRITICAL");
      assertThat(incident.path("severity").asText()).isEqualTo("P1");
      assertThat(incident.path("repeats").asInt()).isZero();
      write(desk, tool(address, "** RECOVERY Service Alert: nas1/disk is OK **"));
      assertThat(desk.get("/api/v1/incidents").at("/items/0/state").asText()).isEqualTo("resolved");

      write(desk, tool("nightbell+unknown@practice.example", "DOWN"));
      write(desk, tool(address, ""));
      List<String> why = desk.get("/api/v1/rejected").at("/items").findValuesAsText("why");
      assertThat(why).hasSize(2).anyMatch(text -> text.contains("nightbell+unknown"));
      desk.phones.readAll();
    }
  }

  private static OwnMail tool(String to, String subject) {
    return new OwnMail("nagios@nas1.example", to, subject, "");
  }

  /** An incident that nobody answered until the mails of its third step, twelve minutes later. */
  private static int mailed(Desk desk) {
    for (String name : new String[] {"tomas", "priya", "ruth", "dana"}) {
      desk.phones.of(name).behaves(Behaviour.NO_ANSWER);
    }
    int number = desk.post(Desk.alert("srv-1", "critical"));
    desk.forward(ofMinutes(12).minusSeconds(1));
    desk.phones.readAll();
    desk.forward(ofSeconds(2));
    return number;
  }

  private static void write(Desk desk, OwnMail mail) {
    desk.service.carrier().write(mail);
    desk.forward(Duration.ZERO);
  }

  private static JsonNode pages(Desk desk, int number, String person, String state) {
    return desk.get("/api/v1/pages?incident=" + number + "&person=" + person + "&state=" + state)
        .path("items");
  }

  private static List<String> mailsOf(Desk desk, String domain) {
    return desk.service.carrier().mails(null).stream()
        .filter(mail -> mail.to().endsWith(domain))
        .map(Mail::subject)
        .toList();
  }

  private static JsonNode send(Desk desk, String method, String path, String body) {
    return Desk.read(desk.send(method, path, body, Service.ADMIN).body());
  }
}
