package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nightbell.engine.Fault;
import nightbell.engine.NumberFault;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.engine.Tracks;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What carriers left open is found again, and numbers that they do not reach are remembered. */
abstract class TracksContract extends DatabaseContract {
  private static final String ME = "+15550100200";

  private Tracks tracks;
  private int pages;

  @BeforeEach
  void take_the_tracks() {
    tracks = database.tracks();
    pages = 0;
  }

  @Test
  void what_was_sent_and_has_no_end_is_open_and_the_newest_comes_first() {
    var number = opened("k").number();
    Page old = sent(SamplePage.page(number, ++pages).state(PageState.SENT), NOW, "SM1");
    Page young =
        sent(SamplePage.page(number, ++pages).state(PageState.ANSWERED), NOW.plusSeconds(5), "SM2");
    sent(SamplePage.page(number, ++pages).state(PageState.DELIVERED), NOW, "SM3");
    sent(SamplePage.page(number, ++pages).state(PageState.SENT).endedAt(NOW), NOW, "SM4");
    sent(SamplePage.page(number, ++pages).state(PageState.SENT), NOW.plusSeconds(60), "SM5");
    sent(SamplePage.page(number, ++pages).state(PageState.SENT), NOW.minusSeconds(99), "SM6");

    assertThat(tracks.open(NOW, NOW.plusSeconds(60), 9))
        .extracting(Page::id)
        .containsExactly(young.id(), old.id());
    assertThat(tracks.open(NOW, NOW.plusSeconds(60), 1)).hasSize(1);
    assertThat(tracks.isTaken("SM1", "t")).isTrue();
    assertThat(tracks.isTaken("SM9", "t")).isFalse();
  }

  @Test
  void what_nobody_knows_the_fate_of_is_found() {
    var number = opened("k").number();
    Page unknown = queued(SamplePage.page(number, 1).state(PageState.UNKNOWN).endedAt(NOW).build());
    queued(SamplePage.page(number, 2).state(PageState.FAILED).endedAt(NOW).build());

    assertThat(tracks.unknown(NOW, NOW.plusSeconds(1), 9))
        .extracting(Page::id)
        .containsExactly(unknown.id());
    assertThat(tracks.unknown(NOW, NOW, 9)).isEmpty();
  }

  @Test
  void number_that_is_not_reached_is_remembered_once_told_once_and_forgotten_when_reached() {
    NumberFault fault = fault(NOW);
    write(session -> session.unreached(fault));
    write(session -> session.unreached(fault(NOW.plusSeconds(9))));
    assertThat(tracks.untold(9)).containsExactly(fault);
    assertThat(tracks.fault(ME, Channel.SMS)).contains(Fault.LANDLINE);
    assertThat(tracks.fault(ME, Channel.VOICE)).isEmpty();

    tracks.told(fault);
    assertThat(tracks.untold(9)).isEmpty();
    assertThat(tracks.fault(ME, Channel.SMS)).contains(Fault.LANDLINE);

    write(session -> session.reached(ME, Channel.SMS));
    assertThat(tracks.fault(ME, Channel.SMS)).isEmpty();
    write(session -> session.unreached(fault));
    assertThat(tracks.untold(9)).isEqualTo(List.of(fault));
  }

  @Test
  void words_and_time_of_what_left_are_kept_and_it_can_be_answered_though_it_failed() {
    var number = opened("k").number();
    Page page = queued(SamplePage.page(number, 1).build());
    assertThat(tracks.left(page.id())).isEmpty();
    store.claim(page.id(), "n1", "h1", NOW);
    write(session -> session.said(page.id(), "2 open"));
    Page failed = SamplePage.page(number, 1).state(PageState.FAILED).carrierId("SM1").build();
    write(
        session -> {
          session.update(failed);
        });

    assertThat(tracks.left(page.id())).contains(new Tracks.Left(NOW, "2 open"));
    assertThat(tracks.isTaken("SM1", "h1")).as("by one of the same message").isFalse();
    assertThat(tracks.isTaken("SM1", "h2")).isTrue();
    assertThat(list(session -> session.pagedTo(ME, NOW))).hasSize(1);
  }

  @Test
  void token_of_the_attempt_before_still_finds_its_page() {
    Page page = queued(SamplePage.page(opened("k").number(), 1).build());
    store.claim(page.id(), "n1", "h1", NOW);
    write(
        session -> {
          session.update(page);
        });
    store.claim(page.id(), "n1", "h2", NOW);
    for (String token : List.of("h1", "h2")) {
      assertThat(list(session -> session.pagesByToken(token))).hasSize(1);
      assertThat(list(session -> session.pageByToken(token).stream().toList())).hasSize(1);
    }
    assertThat(list(session -> session.pagesByToken("h3"))).isEmpty();
  }

  @Test
  void later_text_that_arrives_ends_an_opt_out_and_an_earlier_one_does_not() {
    write(session -> session.optOut(ME, NOW));
    write(session -> session.optInBefore(ME, NOW));
    assertThat(list(session -> List.of(session.isOptedOut(ME)))).containsExactly(true);
    write(session -> session.optInBefore(ME, NOW.plusSeconds(1)));
    assertThat(list(session -> List.of(session.isOptedOut(ME)))).containsExactly(false);
  }

  @Test
  void what_left_last_is_what_a_phone_was_named_last() {
    name("101", 5, 6);
    name("102", 3, 7);
    assertThat(named()).isEqualTo("101");
    name("", 5, 8);
    assertThat(named()).isEmpty();
    name("103", -60, -60);
    assertThat(named()).as("the clock was set back").isEqualTo("103");
  }

  private void name(String numbers, int at, int now) {
    Instant heard = NOW.plusSeconds(now);
    write(session -> session.named(ME, numbers, NOW.plusSeconds(at), heard));
  }

  private String named() {
    return list(session -> List.of(session.named(ME))).get(0);
  }

  private Page sent(SamplePage page, Instant at, String sid) {
    return queued(page.sentAt(at).carrierId(sid).build());
  }

  private static NumberFault fault(Instant at) {
    return new NumberFault(ME, Channel.SMS, Fault.LANDLINE, CLIENT, new PersonId("ines"), at);
  }
}
