package nightbell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

/** Whose turn it is, at which rate. */
class TurnsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:10:00Z");
  private static final Pace SLOW = new Pace(1, 1, 15, Duration.ofSeconds(2));
  private static final Pace FREE = new Pace(0, 0, 15, Duration.ofSeconds(2));

  @Test
  void what_can_be_answered_comes_first_then_the_worst_then_the_oldest() {
    Turns turns = new Turns(Channel.SMS, FREE);
    turns.add(page(1, "harlow", "+1", PageKind.TAKEN, 0, 0));
    turns.add(page(2, "harlow", "+2", PageKind.PAGE, 1, 5));
    turns.add(page(3, "harlow", "+3", PageKind.PAGE, 1, 4));
    turns.add(page(4, "harlow", "+4", PageKind.PAGE, 0, 9));

    assertThat(order(turns, NOW)).containsExactly(4, 3, 2, 1);
  }

  @Test
  void clients_take_turns_where_severity_is_equal() {
    Turns turns = new Turns(Channel.SMS, FREE);
    for (int i = 1; i <= 4; i++) {
      turns.add(page(i, "flood", "+1" + i, PageKind.PAGE, 1, i));
    }
    turns.add(page(5, "small", "+25", PageKind.PAGE, 1, 50));
    turns.add(page(6, "small", "+26", PageKind.PAGE, 1, 60));
    turns.add(page(7, "flood", "+17", PageKind.PAGE, 0, 70));

    assertThat(order(turns, NOW)).containsExactly(7, 5, 1, 6, 2, 3, 4);
  }

  @Test
  void no_more_leave_than_the_carrier_takes_and_the_next_instant_is_known() {
    Turns turns = new Turns(Channel.SMS, SLOW);
    turns.add(page(1, "harlow", "+1", PageKind.PAGE, 1, 0));
    turns.add(page(2, "harlow", "+2", PageKind.PAGE, 1, 0));
    assertThat(order(turns, NOW)).containsExactly(1);
    assertThat(turns.isCalm(NOW)).isTrue();

    Instant next = turns.wakeAt(NOW).orElseThrow();

    assertThat(next).isBetween(NOW.plusMillis(1000), NOW.plusMillis(1001));
    assertThat(order(turns, next.minusMillis(5))).isEmpty();
    assertThat(order(turns, next)).containsExactly(2);
  }

  @Test
  void text_that_only_tells_takes_no_token_from_a_page_that_gathers_its_bundle() {
    Turns turns = new Turns(Channel.SMS, SLOW);
    Page page = page(1, "harlow", "+1", PageKind.PAGE, 1, 0);
    Store.Sent before =
        new Store.Sent(Channel.SMS, PageKind.PAGE, 1, NOW.minusMillis(500), PageState.SENT, null);
    turns.know(page, new Recent(List.of(before), NOW));
    turns.add(page);
    turns.add(page(2, "harlow", "+2", PageKind.OVER, 0, 0));

    assertThat(order(turns, NOW)).isEmpty();
    assertThat(order(turns, NOW.plusMillis(1500))).containsExactly(1);
    assertThat(order(turns, NOW.plusMillis(2600))).containsExactly(2);
  }

  @Test
  void last_messages_are_kept_for_calls_and_for_the_worst() {
    assertThat(most(PageKind.OVER, Channel.SMS, 0)).isEqualTo(9);
    assertThat(most(PageKind.PAGE, Channel.SMS, 1)).isEqualTo(10);
    assertThat(most(PageKind.PAGE, Channel.VOICE, 1)).isEqualTo(12);
    assertThat(most(PageKind.PAGE, Channel.SMS, 0)).isEqualTo(15);
    assertThat(most(PageKind.PAGE, Channel.VOICE, 0)).isEqualTo(15);
  }

  @Test
  void number_that_had_its_share_is_free_again_when_the_first_of_it_is_five_minutes_old() {
    List<Store.Sent> sent = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Instant at = NOW.plusSeconds(i * 10L);
      sent.add(new Store.Sent(Channel.SMS, PageKind.PAGE, 1, at, PageState.SENT, null));
    }
    Recent recent = new Recent(sent, NOW);
    Page page = page(1, "harlow", "+1", PageKind.PAGE, 1, 0);
    Page worst = page(2, "harlow", "+1", PageKind.PAGE, 0, 0);

    assertThat(recent.free(page, FREE)).isEqualTo(NOW.plusSeconds(300));
    assertThat(recent.free(worst, FREE)).isBefore(NOW);
  }

  @Test
  void one_number_has_one_message_in_the_making() {
    Turns turns = new Turns(Channel.SMS, FREE);
    Page first = page(1, "harlow", "+1", PageKind.PAGE, 1, 0);
    turns.add(first);
    assertThat(turns.next(NOW)).containsExactly(first);
    turns.add(page(2, "harlow", "+1", PageKind.PAGE, 0, 0));
    assertThat(turns.next(NOW)).isEmpty();

    turns.made(first, Recent.NOTHING, List.of(first), false);

    assertThat(turns.next(NOW)).extracting(Page::rank).containsExactly(0, 1);
  }

  /** Takes all that may leave now, and gives the incidents less 100. */
  private static List<Integer> order(Turns turns, Instant now) {
    List<Integer> order = new ArrayList<>();
    for (List<Page> next = turns.next(now); !next.isEmpty(); next = turns.next(now)) {
      order.add(next.get(0).incident().value() - 100);
      turns.made(next.get(0), Recent.NOTHING, List.of(), true);
    }
    return order;
  }

  private static int most(PageKind kind, Channel channel, int rank) {
    return FREE.most(page(1, "harlow", "+1", kind, channel, rank, 0));
  }

  private static Page page(
      int number, String client, String to, PageKind kind, int rank, int second) {
    return page(number, client, to, kind, Channel.SMS, rank, second);
  }

  private static Page page(
      int number, String client, String to, PageKind kind, Channel channel, int rank, int second) {
    return new Page(
        new PageId(100 + number + "-1"),
        new IncidentNumber(100 + number),
        new ClientId(client),
        new PersonId("dana"),
        Side.INTERNAL,
        Side.INTERNAL,
        kind,
        channel,
        to,
        rank,
        "subject",
        "text",
        900,
        PageState.QUEUED,
        NOW.plusSeconds(second),
        null,
        null,
        null,
        null,
        null,
        null,
        0);
  }
}
