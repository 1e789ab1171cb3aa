package nightbell.audit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.oncall.Channel;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

/** Why nobody was paged, situation by situation. */
class WhyTest {
  private static final Actor DANA = new Actor("dana", Side.INTERNAL);

  /** Dana was called at 02:09 in vain; step 2 is due at 02:15. */
  private static Tale rungOut() {
    return Tale.begun()
        .pages("02:09:00", "101-1", Channel.VOICE, "02:15:00", "step 2 of path std")
        .becomes("02:09:00", "101-1", Kind.PAGE_SENT)
        .becomes("02:09:25", "101-1", Kind.PAGE_FAILED);
  }

  @Test
  void it_waited_for_the_next_step_after_a_call_that_rang_out() {
    assertThat(rungOut().why("02:10:00", "02:15:00"))
        .containsExactly(
            "waiting 02:10:00-02:15:00 Paged before: a call to Dana Ruiz at 02:09:00 (no answer"
                + " 02:09:25). Next: step 2 of path std, due at 02:15:00 (row R04).");
  }

  @Test
  void the_answer_changes_where_somebody_was_paged() {
    Tale tale =
        rungOut()
            .pages("02:12:00", "101-2", Channel.SMS, "02:15:00", "step 2 of path std")
            .becomes("02:12:00", "101-2", Kind.PAGE_SENT);

    assertThat(tale.why("02:10:00", "02:14:00"))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("waiting 02:10:00-02:12:00 ");
    assertThat(tale.why("02:12:00", "02:14:00"))
        .singleElement()
        .asString()
        .contains("a text to Dana Ruiz at 02:12:00 (with the carrier, no answer so far)");
  }

  @Test
  void it_was_held_until_morning() {
    Tale tale =
        Tale.begun()
            .tells(
                "02:00:00",
                Kind.HELD,
                "Held until 07:30, when business opens.",
                Map.of("next", "2026-11-21T07:30:00Z", "then", "its path starts"));

    assertThat(tale.why("02:10:00", "02:15:00"))
        .containsExactly("held 02:10:00-02:15:00 Held until 07:30, when business opens.");
  }

  @Test
  void a_silence_covered_it_until_it_was_over() {
    Tale tale =
        Tale.begun()
            .tells("02:00:00", Kind.SILENCED, "Nobody is paged: silence s1.", Map.of())
            .tells("02:12:00", Kind.SILENCE_OVER, "The silence is over.", Map.of())
            .pages("02:12:00", "101-1", Channel.SMS, "02:20:00", "a call to Dana Ruiz");

    assertThat(tale.why("02:10:00", "02:14:00"))
        .containsExactly(
            "silenced 02:10:00-02:12:00 Nobody is paged: silence s1.",
            "leaving 02:12:00-02:14:00 On its way out, but the carrier had not taken it yet: a"
                + " text to Dana Ruiz since 02:12:00.");
  }

  @Test
  void somebody_had_it_and_then_wanted_quiet() {
    Tale tale =
        rungOut()
            .tells("02:11:00", Kind.ACKNOWLEDGED, DANA, Channel.SMS, "Ack.", Map.of())
            .tells(
                "02:13:00",
                Kind.SNOOZED,
                DANA,
                Channel.SMS,
                "Snoozed.",
                Map.of("next", "2026-11-21T02:43:00Z", "then", "the snooze is over"));

    assertThat(tale.why("02:11:00", "02:15:00"))
        .containsExactly(
            "acknowledged 02:11:00-02:13:00 Dana Ruiz had acknowledged it at 02:11:00 by text:"
                + " nobody else was to be woken.",
            "snoozed 02:13:00-02:15:00 Dana Ruiz had it and snoozed it at 02:13:00 until"
                + " 02:43:00.");
  }

  @Test
  void it_had_not_begun_and_it_was_over() {
    Tale tale = rungOut().tells("02:11:00", Kind.RESOLVED, "Resolved by itself.", Map.of());

    assertThat(tale.why("01:50:00", "02:00:00"))
        .containsExactly("not-open 01:50:00-02:00:00 No alert had come yet.");
    assertThat(tale.why("02:12:00", "02:15:00"))
        .containsExactly("over 02:12:00-02:15:00 It was over since 02:11:00. Resolved by itself.");
  }

  @Test
  void nightbell_was_stopped_when_something_was_due() {
    Tale tale =
        Tale.begun()
            .pages("02:09:00", "101-1", Channel.SMS, "02:12:00", "a call to Dana Ruiz")
            .becomes("02:09:00", "101-1", Kind.PAGE_SENT)
            .stopped("02:11:00", "02:13:00")
            .pages("02:13:00", "101-2", Channel.VOICE, "02:20:00", "step 2 of path std")
            .becomes("02:13:00", "101-2", Kind.PAGE_SENT);

    assertThat(tale.why("02:10:00", "02:13:00"))
        .hasSize(2)
        .last()
        .isEqualTo(
            "stopped 02:12:00-02:13:00 Nightbell was not running between 02:11:00 and 02:13:00; a"
                + " call to Dana Ruiz, due at 02:12:00, had to wait.");
  }

  @Test
  void what_is_late_without_a_reason_is_said_to_be_late() {
    assertThat(rungOut().why("02:10:00", "02:20:00"))
        .hasSize(2)
        .last()
        .isEqualTo(
            "late 02:15:00-02:20:00 Nightbell was late: step 2 of path std, due at 02:15:00. The"
                + " record does not say why.");
  }

  @Test
  void a_carrier_that_took_nothing_is_the_reason() {
    Tale tale =
        Tale.begun()
            .pages("02:09:00", "101-1", Channel.SMS, "02:15:00", "step 2 of path std")
            .tells("02:09:02", Kind.PAGE_FAILED, "429", Map.of("page", "101-1", "again", "true"))
            .becomes("02:11:00", "101-1", Kind.PAGE_SENT);

    assertThat(tale.why("02:10:00", "02:12:00"))
        .extracting(one -> one.substring(0, one.indexOf(' ')))
        .containsExactly("leaving", "waiting");
  }

  @Test
  void who_gave_it_away_sleeps_and_the_other_side_is_paged() {
    Tale tale =
        rungOut()
            .tells("02:10:00", Kind.ACKNOWLEDGED, DANA, Channel.SMS, "Ack.", Map.of())
            .tells("02:12:00", Kind.HANDED_OVER, DANA, null, "Hands it over.", Map.of())
            .tells("02:12:00", Kind.STEP_STARTED, "Step 1.", Map.of())
            .pages("02:12:00", "101-2", Channel.SMS, "02:17:00", "step 2 of path int")
            .becomes("02:12:01", "101-2", Kind.PAGE_SENT)
            .tells("02:14:00", Kind.HAND_OVER_RETURNED, "Returned.", Map.of());

    assertThat(tale.why("02:12:01", "02:15:00"))
        .hasSize(2)
        .first()
        .asString()
        .contains("It had been handed over at 02:12:00 and was not accepted yet.");
    assertThat(tale.why("02:14:00", "02:15:00"))
        .singleElement()
        .asString()
        .startsWith("acknowledged ");
  }

  @Test
  void nobody_on_call_is_told_with_what_comes_next() {
    Tale tale =
        Tale.begun()
            .tells("02:00:00", Kind.STEP_STARTED, "Step 1: nobody.", Map.of())
            .tells(
                "02:00:00",
                Kind.NOBODY_ON_CALL,
                "Nobody is on call for schedule noc.",
                Map.of("next", "2026-11-21T02:05:00Z", "then", "step 2 of path std"));

    assertThat(tale.why("02:01:00", "02:04:00"))
        .containsExactly(
            "waiting 02:01:00-02:04:00 Nobody had been paged yet. Nobody is on call for schedule"
                + " noc. Next: step 2 of path std, due at 02:05:00 (row R04).");
  }

  @Test
  void a_page_is_one_line_with_all_that_became_of_it() {
    assertThat(rungOut().lines())
        .containsExactly(
            "Alert from tool: DB down.", "Row R04 takes it.", "Page: no answer 02:09:25.");
  }
}
