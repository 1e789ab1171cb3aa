package nightbell.engine.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nightbell.audit.Kind;
import nightbell.engine.Ask;
import nightbell.engine.Ask.Purpose;
import nightbell.engine.AskRig;
import nightbell.engine.Notice;
import nightbell.engine.Rig;
import nightbell.engine.Trail;
import nightbell.oncall.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody gets another's pages in silence: a changed number is told on the old one. */
class ContactChangesTest {
  private static final String NEW = "+13125550199";
  private final AskRig asking = new AskRig();
  private final Rig rig = asking.rig;

  @AfterEach
  void close() {
    asking.close();
  }

  @Test
  void a_changed_number_is_told_on_the_old_one_recorded_and_confirmed_by_day_on_the_new_one() {
    watch();
    assertThat(rig.sms.notices).isEmpty();
    rig.now = rig.now.plusSeconds(60);
    load(Rig.sample().replace("sms: \"" + Rig.DANA, "sms: \"" + NEW).replace("dana@", "dr@"));

    assertThat(rig.sms.notices)
        .singleElement()
        .satisfies(notice -> assertThat(notice.address()).isEqualTo(Rig.DANA))
        .extracting(Notice::text)
        .isEqualTo(
            "Your number for texts for Nightbell was changed to +1312...0199 by lena. If that was"
                + " not you, ask Dana Ruiz.");
    assertThat(rig.email.notices)
        .extracting(Notice::address)
        .containsExactly("dana@harlow.example");
    assertThat(recorded())
        .containsExactly(
            "Dana Ruiz's number for texts is now +1312...0199, was +1312...0101.",
            "Dana Ruiz's address is now d...@harlow.example, was d...@harlow.example.");
    assertThat(asking.all(Purpose.CONTACT))
        .extracting(Ask::channel, Ask::address)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Channel.SMS, NEW),
            org.assertj.core.groups.Tuple.tuple(Channel.EMAIL, "dr@harlow.example"));
    assertThat(rig.sms.asks).isEmpty();
    rig.forward(Duration.ofHours(6));
    assertThat(rig.sms.asks).extracting(Ask::address).containsExactly(NEW);
  }

  @Test
  void the_next_start_and_another_node_tell_it_no_second_time() {
    load(Rig.sample().replace("voice: \"" + Rig.TOMAS, "voice: \"+16145550199"));
    watch();
    watch();
    assertThat(recorded()).hasSize(1);
    assertThat(asking.all(Purpose.CONTACT)).hasSize(1);
    rig.now = rig.now.plus(Duration.ofDays(2));
    load(Rig.sample().replace("Tomas Weber", "Tom Weber").replace("tomas@", "tom@"));
    assertThat(recorded()).hasSize(3);
  }

  private void watch() {
    ContactChanges changes =
        new ContactChanges(
            rig.database.matrixVersions(),
            rig.matrices,
            rig.store,
            rig.notices,
            asking.drills,
            () -> rig.now);
    rig.matrices.onActive(changes);
    rig.engine.add(changes);
    rig.forward(Duration.ZERO);
  }

  private void load(String text) {
    rig.matrices.load("m.yml", text, "lena", "new phone");
    rig.forward(Duration.ZERO);
  }

  private List<String> recorded() {
    return rig
        .database
        .trail()
        .events(new Trail.Filter(Trail.Span.ALL, Kind.CONTACT_CHANGED, null, null, 0, 100))
        .stream()
        .map(event -> event.entry().text())
        .toList();
  }
}
