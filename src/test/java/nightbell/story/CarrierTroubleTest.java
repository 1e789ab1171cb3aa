package nightbell.story;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import nightbell.practice.Account;
import nightbell.practice.Behaviour;
import nightbell.practice.Mischief;
import nightbell.practice.PracticeSettings;
import nightbell.practice.TextMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights on which the carrier itself is the trouble. */
class CarrierTroubleTest {
  @TempDir Path folder;

  @Test
  void carrier_that_refuses_us_is_passed_over_for_the_standby_and_both_desks_hear_of_it_once() {
    try (Desk desk = Desk.open(folder)) {
      desk.service.carrier().misbehave(Account.PRACTICE, Mischief.REFUSE_401);
      int number = desk.post(Desk.alert("srv-1", "critical"));

      desk.phones.of("tomas").expectSms("(101)");
      assertThat(texts(desk, "tomas")).isEqualTo(PracticeSettings.STANDBY_NUMBER);
      assertThat(desk.timeline(number)).doesNotContain("page-failed", "hurried");
      desk.phones.of("dana").expectMail("Twilio is down");
      desk.phones.of("ruth").expectMail("Twilio is down");
      assertThat(desk.service.recorded()).anyMatch(e -> e.startsWith("carrier-down: Twilio"));

      desk.service.carrier().misbehave();
      assertThat(desk.phones.of("tomas").reply("1")).contains("101 is yours");
      desk.forward(ofSeconds(31));
      desk.forward(ofSeconds(2));
      desk.phones.of("dana").expectMail("Twilio works again");
      desk.phones.of("ruth").expectMail("Twilio works again");
      desk.phones.readAll();
      desk.post(Desk.alert("srv-2", "critical"));
      assertThat(texts(desk, "tomas")).isEqualTo(PracticeSettings.NUMBER);
      desk.phones.readAll();
    }
  }

  @Test
  void where_no_carrier_works_people_are_mailed_at_once() {
    try (Desk desk = Desk.open(folder)) {
      desk.service.carrier().misbehave(Mischief.REFUSE_401);
      int number = desk.post(Desk.alert("srv-1", "critical"));

      desk.phones.of("tomas").expectMail("[P1] Harlow servers: DB down");
      assertThat(desk.timeline(number)).doesNotContain("hurried");
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
      desk.phones.readAll();
    }
  }

  @Test
  void failure_that_the_carrier_never_reported_is_asked_for_after_a_minute() {
    try (Desk desk = Desk.open(folder)) {
      desk.service.carrier().misbehave(Mischief.LOST_CALLBACKS);
      desk.phones.of("tomas").behaves(Behaviour.OFF);
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.forward(ofSeconds(30));
      assertThat(page(desk, number, "sms").path("state").asText()).isEqualTo("sent");

      desk.forward(ofSeconds(31));
      desk.forward(ofSeconds(2));

      assertThat(page(desk, number, "sms").path("state").asText()).isEqualTo("failed");
      assertThat(page(desk, number, "sms").path("error").asText()).startsWith("30003");
      desk.phones.readAll();
    }
  }

  @Test
  void text_whose_answer_was_lost_is_found_in_the_carriers_list_and_not_sent_again() {
    try (Desk desk = Desk.open(folder)) {
      String tomas = desk.phones.of("tomas").number();
      desk.service.carrier().misbehave(tomas, Mischief.CUT, Mischief.LOST_CALLBACKS);
      int number = desk.post(Desk.alert("srv-1", "critical"));
      assertThat(page(desk, number, "sms").path("state").asText()).isEqualTo("unknown");
      desk.phones.of("tomas").expectSms("(101)");
      desk.service.carrier().misbehave(tomas);

      desk.forward(ofSeconds(16));
      desk.forward(Duration.ZERO);

      assertThat(page(desk, number, "sms").path("state").asText()).isEqualTo("delivered");
      assertThat(desk.phones.of("tomas").reply("1")).contains("101 is yours");
      desk.forward(ofMinutes(1));
      assertThat(
              desk.service.carrier().texts(tomas).stream()
                  .filter(text -> text.direction() == TextMessage.Direction.API)
                  .filter(text -> text.body().contains("Reply 1 ack")))
          .hasSize(1);
      desk.phones.readAll();
    }
  }

  @Test
  void callbacks_twice_and_the_last_ones_first_change_nothing_for_anyone() {
    try (Desk desk = Desk.open(folder)) {
      desk.service.carrier().misbehave(Mischief.DUPLICATE_CALLBACKS, Mischief.OUT_OF_ORDER);
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      desk.forward(ofSeconds(20));
      assertThat(page(desk, number, "sms").path("state").asText()).isEqualTo("delivered");
      assertThat(desk.timeline(number)).containsOnlyOnce("page-delivered");
      assertThat(desk.phones.of("tomas").reply("1")).contains("101 is yours");
    }
  }

  @Test
  void landline_is_called_and_its_desk_is_told_once() {
    try (Desk desk = Desk.open(folder)) {
      desk.phones.of("tomas").behaves(Behaviour.LANDLINE);
      desk.post(Desk.alert("srv-1", "critical"));
      String call = desk.phones.of("tomas").expectCall();
      desk.phones.of("ruth").expectMail("Texts do not reach Tomas");
      desk.phones.of("tomas").press(call, "1");
      desk.post(Desk.alert("srv-2", "critical"));
      desk.forward(ofSeconds(5));
      desk.phones.of("tomas").expectCall();
      desk.phones.of("ruth").expectNothingMore();
      desk.phones.readAll();
    }
  }

  @Test
  void mail_server_that_refuses_us_is_told_to_the_desks_by_text() {
    try (Desk desk = Desk.open(folder)) {
      desk.service.carrier().misbehave(Mischief.SMTP_REFUSE);
      for (String name : new String[] {"tomas", "priya", "ruth", "dana"}) {
        desk.phones.of(name).behaves(Behaviour.NO_ANSWER);
      }
      desk.post(Desk.alert("srv-1", "critical"));
      desk.forward(ofMinutes(12).plusSeconds(2));
      desk.forward(ofSeconds(2));

      assertThat(desk.service.carrier().texts(desk.phones.of("ruth").number()))
          .anyMatch(text -> text.body().contains("The mail server does not work"));
      desk.phones.readAll();
    }
  }

  private static String texts(Desk desk, String name) {
    return desk.service.carrier().texts(desk.phones.of(name).number()).stream()
        .filter(text -> text.direction() == TextMessage.Direction.API)
        .reduce((a, b) -> b)
        .orElseThrow()
        .from();
  }

  private static JsonNode page(Desk desk, int number, String channel) {
    for (JsonNode page : desk.get("/api/v1/pages?incident=" + number).path("items")) {
      boolean his = page.path("person").asText().equals("tomas");
      if (his && page.path("channel").asText().equals(channel)) {
        return page;
      }
    }
    throw new AssertionError("there is no such page");
  }
}
