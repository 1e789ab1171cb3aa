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
}
