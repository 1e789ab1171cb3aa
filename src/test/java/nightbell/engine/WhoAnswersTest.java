package nightbell.engine;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import nightbell.escalation.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may answer for which incident, by which word, and what the same word again does. */
class WhoAnswersTest {
  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void same_key_of_the_same_call_escalates_once() {
    int number = called();

    String first = rig.presses(rig.voice.tokens.get(0), "2").say();
    String again = rig.presses(rig.voice.tokens.get(0), "2").say();

    assertThat(again).isEqualTo(first);
    assertThat(rig.timeline(number)).filteredOn("escalated"::equals).hasSize(1);
    assertThat(rig.voice.news()).containsExactly("page priya");
  }

  @Test
  void message_that_only_informs_cannot_answer() {
    int number = rig.fires("erp-db-1", "critical");
    String token = tokenOf("lee");

    assertThat(rig.presses(token, "1").understood()).isFalse();

    assertThat(rig.incident(number).state()).isEqualTo(State.OPEN);
  }

  @Test
  void late_not_mine_of_another_does_not_take_it_from_who_acknowledged() {
    int number = called();
    assertThat(rig.texts(Rig.TOMAS, "2")).contains("next step");
    String priya = rig.voice.tokens.get(1);
    rig.texts(Rig.TOMAS, number + " 1");

    assertThat(rig.presses(priya, "3").say()).contains("was acknowledged by Tomas");
    assertThat(rig.presses(priya, "2").say()).contains("was acknowledged by Tomas");

    assertThat(rig.incident(number).state()).isEqualTo(State.ACKNOWLEDGED);
  }

  @Test
  void phone_that_was_never_paged_for_an_incident_changes_nothing() {
    int number = rig.fires("erp-db-1", "critical");

    assertThat(rig.texts(Rig.DANA, number + " 1")).contains("No open incident");
    assertThat(rig.texts("+15005550000", number + " 1")).isEmpty();

    assertThat(rig.incident(number).state()).isEqualTo(State.OPEN);
  }

  @Test
  void supporting_side_hears_that_the_other_side_still_leads_and_is_asked_no_more() {
    int number = rig.fires("ot-plc-1", "critical");
    int other = rig.fires("fw-1", "critical");
    rig.forward(ofSeconds(2));

    assertThat(rig.texts(Rig.TOMAS, number + " 1")).contains("other side still leads");
    assertThat(rig.incident(number).state()).isEqualTo(State.OPEN);
    assertThat(rig.texts(Rig.TOMAS, "1")).contains(other + " is yours");
    assertThat(rig.texts(Rig.DANA, number + " 1")).contains("is yours");
  }

  @Test
  void stop_calls_at_once_tells_the_desk_and_a_yes_after_it_acknowledges_nothing() {
    int number = rig.fires("erp-db-1", "critical");
    rig.sms.news();

    assertThat(rig.texts(Rig.TOMAS, "STOP")).isEmpty();
    assertThat(rig.voice.news()).containsExactly("page tomas");
    assertThat(rig.sms.news()).containsExactly("opted_out ruth");

    assertThat(rig.texts(Rig.TOMAS, "yes")).startsWith(number + " P1").contains("waits");
    assertThat(rig.incident(number).state()).isEqualTo(State.OPEN);
    assertThat(rig.texts(Rig.TOMAS, "yes")).contains("is yours");
  }

  @Test
  void stop_while_the_call_rings_does_not_count_the_call_as_failed() {
    called();

    rig.texts(Rig.TOMAS, "STOP");

    assertThat(rig.voice.news()).as("the call still rings").isEmpty();
    rig.reports(rig.voice.tokens.get(0), PageState.FAILED, null);
    assertThat(rig.voice.news()).containsExactly("page priya");
  }

  @Test
  void asking_for_the_list_counts_as_a_word_from_who_acknowledged() {
    int number = rig.fires("erp-db-1", "critical");
    rig.texts(Rig.TOMAS, "1");
    rig.forward(ofMinutes(20));
    rig.sms.news();

    rig.texts(Rig.TOMAS, "?");
    rig.forward(ofMinutes(20));

    assertThat(rig.sms.news()).isEmpty();
    assertThat(rig.incident(number).state()).isEqualTo(State.ACKNOWLEDGED);
  }

  @Test
  void same_text_at_two_nodes_acts_once_and_is_answered_alike() throws Exception {
    int number = rig.fires("erp-db-1", "critical");
    LiveEngine other = rig.engine("n2");
    other.start();
    String body = number + " restarting the db";
    var one = rig.engine.text("SM9", Rig.TOMAS, body);
    var two = other.text("SM9", Rig.TOMAS, body);

    assertThat(Rig.get(one)).isEqualTo(Rig.get(two)).isPresent();
    assertThat(rig.timeline(number)).filteredOn("note"::equals).hasSize(1);
    other.stop();
  }

  /** An incident for which Tomas was texted and is being called. */
  private int called() {
    int number = rig.fires("erp-db-1", "critical");
    rig.forward(ofSeconds(60));
    assertThat(rig.voice.news()).containsExactly("page tomas");
    return number;
  }

  private String tokenOf(String person) {
    for (int i = 0; i < rig.sms.pages.size(); i++) {
      if (rig.sms.pages.get(i).person().value().equals(person)) {
        return rig.sms.tokens.get(i);
      }
    }
    throw new AssertionError("no text to " + person);
  }
}
