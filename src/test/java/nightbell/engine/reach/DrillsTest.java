package nightbell.engine.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.engine.Ask;
import nightbell.engine.Ask.Purpose;
import nightbell.engine.AskRig;
import nightbell.engine.Asking;
import nightbell.engine.DrillWords;
import nightbell.engine.Rig;
import nightbell.oncall.Away;
import nightbell.oncall.Changes;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everybody is tested once a month on each channel, by day, and nobody twice. */
class DrillsTest {
  private final AskRig asking = new AskRig();
  private final Rig rig = asking.rig;

  @AfterEach
  void close() {
    asking.close();
  }

  @Test
  void everybody_is_tested_on_each_channel_once_a_month_at_a_decent_hour_of_their_own() {
    rig.now = AskRig.MONDAY.minus(Duration.ofHours(10));
    asking.forward(Duration.ofHours(20), asking.drills);
    List<Ask> all = asking.all(Purpose.DRILL);
    assertThat(all).hasSize(18);
    assertThat(all).extracting(Reachable::key).doesNotHaveDuplicates();
    for (Ask ask : all) {
      ZoneId zone = ZoneId.of(ask.client().equals(Rig.HARLOW) ? zone(ask) : "?");
      LocalTime clock = ask.at().atZone(zone).toLocalTime();
      assertThat(clock).isBetween(LocalTime.of(10, 0), LocalTime.of(16, 0));
    }
    Set<Instant> ofTomas =
        all.stream()
            .filter(ask -> ask.person().value().equals("tomas"))
            .map(Ask::at)
            .collect(Collectors.toSet());
    assertThat(ofTomas).hasSize(3);
    rig.now = rig.now.plus(Duration.ofDays(20));
    asking.forward(Duration.ofHours(24), asking.drills);
    assertThat(asking.all(Purpose.DRILL)).hasSize(18);
    rig.now = rig.now.plus(Duration.ofDays(9));
    asking.forward(Duration.ofHours(24), asking.drills);
    assertThat(asking.all(Purpose.DRILL)).hasSize(36);
  }

  @Test
  void weekends_new_clients_and_people_who_are_away_are_left_in_peace() {
    asking.forward(Duration.ofHours(20), asking.drills);
    assertThat(asking.all(Purpose.DRILL)).isEmpty();
    Instant end = AskRig.MONDAY.plus(Duration.ofDays(3));
    asking.changes =
        new Changes(
            List.of(),
            List.of(new Away("a1", new PersonId("tomas"), rig.now, end, "ruth", rig.now, "leave")));
    rig.now = AskRig.MONDAY;
    asking.forward(Duration.ofHours(8), asking.drills);
    assertThat(asking.all(Purpose.DRILL))
        .hasSize(15)
        .noneMatch(ask -> ask.person().value().equals("tomas"));
  }

  @Test
  void two_nodes_write_each_test_down_once() {
    rig.now = AskRig.MONDAY.plus(Duration.ofHours(6)).plus(Duration.ofMinutes(30));
    Asking node = asking.anotherNode();
    Drills other = asking.drills(node);
    asking.drills.run();
    other.run();
    Rig.until(() -> rig.engine.isIdle() && node.isIdle());
    assertThat(rig.sms.asks).extracting(Ask::person).doesNotHaveDuplicates();
    assertThat(asking.all(Purpose.DRILL)).extracting(Ask::attempt).containsOnly(1);
  }

  @Test
  void a_test_that_somebody_asks_for_goes_at_once_and_not_twice_while_it_waits() {
    List<Ask> sent = asking.drills.test(Rig.HARLOW, asking.person("dana"), Drills.everyChannel());
    rig.settle();
    assertThat(sent).hasSize(3);
    assertThat(asking.drills.test(Rig.HARLOW, asking.person("dana"), Set.of(Channel.SMS)))
        .extracting(Ask::name)
        .containsExactly(sent.get(0).name());
    assertThat(rig.sms.asks).hasSize(1);
    rig.forward(Duration.ofMinutes(61));
    assertThat(asking.drills.test(Rig.HARLOW, asking.person("dana"), Set.of(Channel.SMS)))
        .extracting(Ask::code)
        .doesNotContain(sent.get(0).code());
  }

  @Test
  void a_line_for_each_side_says_what_tests_came_to() {
    asking.drills.test(Rig.HARLOW, asking.person("dana"), Drills.everyChannel());
    asking.drills.test(Rig.HARLOW, asking.person("lee"), Set.of(Channel.VOICE));
    asking.drills.test(Rig.HARLOW, asking.person("ruth"), Set.of(Channel.SMS));
    rig.settle();
    rig.texts(Rig.DANA, "1");
    rig.texts("+16145550114", "1");
    rig.forward(Duration.ofMinutes(60));
    String lines =
        DrillWords.lines(
            rig.matrices.active(Rig.HARLOW).orElseThrow().matrix(), asking.all(Purpose.DRILL));
    assertThat(lines)
        .contains("Harlow IT: Drills: 1 of 4 answered; ")
        .contains("Lee did not answer the call")
        .contains("Dana did not answer the mail")
        .contains("Brightwater MSP: Drills: 1 of 1 answered.\n");
  }

  private static String zone(Ask ask) {
    boolean inside = ask.person().value().equals("dana") || ask.person().value().equals("lee");
    return inside ? "America/Chicago" : "America/New_York";
  }
}
