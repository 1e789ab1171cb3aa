package nightbell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Mails outside of incidents: told once, sent until the server takes them, known for ever. */
class NoticesTest {
  private static final Person DANA = person("dana@harlow.example");

  @Test
  void a_notice_is_sent_at_once_and_never_again_under_its_name() {
    try (Rig rig = new Rig()) {
      assertThat(tell(rig, "digest:1", DANA)).isTrue();
      rig.settle();
      assertThat(tell(rig, "digest:1", DANA)).isFalse();
      rig.forward(Duration.ofDays(2));

      assertThat(rig.email.notices).hasSize(1);
      assertThat(rig.email.notices.get(0).address()).isEqualTo("dana@harlow.example");
      Notice kept = rig.database.outbox().notice("digest:1").orElseThrow();
      assertThat(kept.state()).isEqualTo(Notice.State.SENT);
      assertThat(kept.carrierId()).isEqualTo("<taken@mail.example>");
    }
  }

  @Test
  void what_the_server_cannot_take_now_is_tried_again_later_and_later() {
    try (Rig rig = new Rig()) {
      rig.email.noticeAnswer = () -> new Delivery.Later("451 busy");
      tell(rig, "digest:1", DANA);
      rig.settle();
      rig.forward(Duration.ofSeconds(59));
      assertThat(rig.email.notices).hasSize(1);
      rig.forward(Duration.ofSeconds(1));
      assertThat(rig.email.notices).hasSize(2);
      rig.email.noticeAnswer = () -> new Delivery.Accepted("<in.the.end@mail.example>");
      rig.forward(Duration.ofMinutes(2));
      rig.forward(Duration.ofMinutes(60));
      assertThat(rig.email.notices).hasSize(3);
      assertThat(rig.email.notices).extracting(Notice::attempt).containsExactly(1, 2, 3);
    }
  }

  @Test
  void a_refusal_is_final_and_so_is_an_endless_silence() {
    try (Rig rig = new Rig()) {
      rig.email.noticeAnswer = () -> new Delivery.Refused("550 nobody here");
      tell(rig, "refused", DANA);
      rig.settle();
      rig.email.noticeAnswer = () -> new Delivery.Unknown("no answer");
      tell(rig, "silent", DANA);
      rig.settle();
      for (int hours = 0; hours < 60; hours++) {
        rig.forward(Duration.ofHours(1));
      }
      assertThat(rig.email.notices).hasSize(1 + 24);
      assertThat(rig.database.outbox().notice("refused").orElseThrow().error())
          .isEqualTo("550 nobody here");
      assertThat(rig.database.outbox().notice("silent").orElseThrow().state())
          .isEqualTo(Notice.State.FAILED);
    }
  }

  @Test
  void a_person_without_an_address_is_a_failure_on_record() {
    try (Rig rig = new Rig()) {
      assertThat(tell(rig, "digest:1", person(null))).isTrue();
      rig.settle();
      assertThat(rig.email.notices).isEmpty();
      assertThat(rig.database.outbox().notice("digest:1").orElseThrow().error())
          .isEqualTo("there is no mail address");
    }
  }

  @Test
  void what_a_crash_cut_off_is_sent_by_the_next_process() {
    try (Rig rig = new Rig()) {
      Notice notice =
          Notice.to(DANA, Channel.EMAIL, "digest:1", Rig.HARLOW, "subject", "text", rig.now);
      rig.database.outbox().add(notice, null);
      Notice sending = notice.sending(rig.now.plusSeconds(60));
      rig.database.outbox().update(sending, 0, null, rig.now);
      rig.forward(Duration.ofSeconds(59));
      assertThat(rig.email.notices).isEmpty();
      rig.forward(Duration.ofSeconds(1));
      assertThat(rig.email.notices).hasSize(1);
    }
  }

  @Test
  void two_nodes_send_it_once() {
    try (Rig rig = new Rig()) {
      Notices other = new Notices(rig.database.outbox(), () -> rig.now, List.of(rig.email));
      tell(rig, "digest:1", DANA);
      other.tell("digest:1", Rig.HARLOW, DANA, "subject", "text");
      other.run();
      Rig.until(() -> rig.engine.isIdle() && other.isIdle());
      assertThat(rig.email.notices).hasSize(1);
    }
  }

  @Test
  void a_text_is_one_segment_and_goes_by_the_carrier_of_texts() {
    try (Rig rig = new Rig()) {
      Person lee =
          new Person(new PersonId("lee"), Side.INTERNAL, "Lee", "", "+1312", null, null, null);
      assertThat(Notices.first(lee)).isEqualTo(Channel.SMS);
      assertThat(Notices.first(DANA)).isEqualTo(Channel.EMAIL);
      rig.notices.tell(
          "handoff:1", Rig.HARLOW, lee, Channel.SMS, "on call", "You’re on call. ".repeat(20));
      rig.settle();
      assertThat(rig.email.notices).isEmpty();
      assertThat(rig.sms.notices).singleElement().extracting(Notice::address).isEqualTo("+1312");
      assertThat(rig.sms.notices.get(0).text()).startsWith("You're on call. ").hasSize(160);
    }
  }

  @Test
  void a_text_that_may_have_left_goes_only_once_more() {
    try (Rig rig = new Rig()) {
      rig.sms.noticeAnswer = () -> new Delivery.Unknown("no answer");
      Person lee =
          new Person(new PersonId("lee"), Side.INTERNAL, "Lee", "", "+1312", null, null, null);
      rig.notices.tell("handoff:1", Rig.HARLOW, lee, Channel.SMS, "on call", "You are on call.");
      rig.settle();
      for (int hours = 0; hours < 9; hours++) {
        rig.forward(Duration.ofHours(1));
      }
      assertThat(rig.sms.notices).hasSize(2);
      assertThat(rig.database.outbox().notice("handoff:1").orElseThrow().state())
          .isEqualTo(Notice.State.FAILED);
    }
  }

  private static boolean tell(Rig rig, String name, Person person) {
    return rig.notices.tell(name, Rig.HARLOW, person, "subject", "text");
  }

  private static Person person(@Nullable String mail) {
    PersonId id = new PersonId("dana");
    return new Person(id, Side.INTERNAL, "Dana Ruiz", "IT manager", null, null, mail, null);
  }
}
