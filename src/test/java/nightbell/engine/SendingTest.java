package nightbell.engine;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import nightbell.escalation.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages on their way out, while what surrounds them fails. */
class SendingTest {
  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void what_was_claimed_is_sent_though_nobody_can_tell_what_was_sent_before() {
    rig.store.forgetsOnceClaimed = true;
    int number = rig.fires("pc-1", "critical");

    assertThat(rig.sms.news()).contains("page tomas");
    assertThat(rig.pages(number)).noneMatch(page -> page.state() == PageState.SENDING);
  }

  @Test
  void all_after_a_text_of_unknown_fate_acts_on_no_older_list() {
    rig.fires(Rig.alert("srv-1", "critical"), Rig.alert("srv-2", "critical"));
    rig.forward(ofSeconds(2));
    rig.sms.answers(page -> new Delivery.Unknown("cut off"));
    int unknown = rig.fires("srv-3", "critical");
    rig.sms.answers(page -> new Delivery.Accepted("SM9"));

    assertThat(rig.texts(Rig.TOMAS, "all")).startsWith("3 open: ").contains("" + unknown);
    assertThat(rig.incident(101).state()).isEqualTo(State.OPEN);

    assertThat(rig.texts(Rig.TOMAS, "all")).contains("All yours");
    assertThat(rig.incident(unknown).state()).isEqualTo(State.ACKNOWLEDGED);
  }

  @Test
  void stop_with_nothing_open_tells_the_desk_and_again_after_a_start() {
    Tracks tracks = rig.database.tracks();
    assertThat(rig.texts(Rig.TOMAS, "STOP")).isEmpty();
    assertThat(tracks.untold(9)).extracting(NumberFault::fault).containsExactly(Fault.OPTED_OUT);
    tracks.told(tracks.untold(9).get(0));

    rig.texts(Rig.TOMAS, "STOP");
    assertThat(tracks.untold(9)).isEmpty();

    rig.texts(Rig.TOMAS, "START");
    rig.texts(Rig.TOMAS, "STOP");
    assertThat(tracks.untold(9)).hasSize(1);
  }

  @Test
  void yes_to_a_text_that_came_after_the_stop_takes_the_incident() {
    rig.texts(Rig.TOMAS, "STOP");
    rig.forward(ofSeconds(2));
    int number = rig.fires("pc-1", "critical");
    rig.reports(token(), PageState.DELIVERED, null);

    assertThat(rig.texts(Rig.TOMAS, "yes")).contains("is yours");
    assertThat(rig.incident(number).state()).isEqualTo(State.ACKNOWLEDGED);
  }

  @Test
  void person_is_mailed_once_where_the_carrier_turns_out_dead_after_the_text_was_put_off() {
    rig.voice.answers(page -> new Delivery.Accepted("CA1"));
    rig.sms.answers(page -> new Delivery.Later("HTTP 503"));
    rig.fires("erp-db-1", "critical");
    rig.sms.answers(page -> new Delivery.Refused("no carrier works", Fault.DOWN));

    rig.forward(ofSeconds(6));
    rig.forward(ofSeconds(20));

    assertThat(rig.email.news()).containsOnlyOnce("page tomas");
  }

  private String token() {
    for (int i = 0; i < rig.sms.pages.size(); i++) {
      if (rig.sms.pages.get(i).address().equals(Rig.TOMAS)) {
        return rig.sms.tokens.get(i);
      }
    }
    throw new AssertionError("never sent");
  }
}
