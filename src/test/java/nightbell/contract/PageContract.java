package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.engine.Store.Conflict;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the engine relies on for pages: each is sent or cancelled, and none is lost or doubled. */
abstract class PageContract extends DatabaseContract {
  private static final Set<PageKind> ASKING =
      EnumSet.of(PageKind.PAGE, PageKind.BREACH, PageKind.STILL_YOURS);

  private static final String ME = "+15550100200";

  private Incident incident;
  private IncidentNumber number;

  @BeforeEach
  void openIncident() {
    incident = opened("k");
    number = incident.number();
  }

  @Test
  void a_page_comes_back_as_it_was_written() {
    Page page = queued(page(1).sentAt(NOW).endedAt(NOW).carrierId("SM1").tokenHash("t1").build());
    assertThat(stored(page.id())).isEqualTo(page);
    assertThat(find(session -> session.pageByToken("t1"))).contains(page);
    assertThat(find(session -> session.pageByCarrierId("SM1"))).contains(page);
    assertThat(find(session -> session.pageByToken("t2"))).isEmpty();
    assertThat(find(session -> session.pageByCarrierId("SM2"))).isEmpty();
    assertThat(find(session -> session.page(new PageId("101-9")))).isEmpty();
  }

  @Test
  void no_page_is_written_down_twice() {
    queued(page(1).build());
    assertThatThrownBy(() -> queued(page(1).build())).isInstanceOf(Conflict.class);
  }

  @Test
  void an_update_writes_the_outcome() {
    queued(page(1).build());
    Page sent =
        page(1)
            .state(PageState.SENT)
            .sentAt(NOW)
            .carrierId("SM1")
            .endedAt(NOW.plusNanos(1000))
            .build();
    write(
        session -> {
          session.update(sent);
        });
    assertThat(stored(sent.id())).isEqualTo(sent);
  }

  @Test
  void the_queue_is_in_order_of_rank_and_age() {
    queued(page(1).rank(2).queuedAt(NOW).build());
    queued(page(2).rank(1).queuedAt(NOW.plusSeconds(5)).build());
    queued(page(3).rank(1).queuedAt(NOW.plusSeconds(4)).build());
    queued(page(4).rank(0).state(PageState.SENT).build());
    queued(page(5).rank(1).queuedAt(NOW.plusSeconds(5)).build());
    assertThat(store.queued(10)).extracting(Page::id).containsExactly(ids(3, 2, 5, 1));
    assertThat(store.queued(2)).extracting(Page::id).containsExactly(ids(3, 2));
  }

  @Test
  void a_page_is_claimed_once() {
    Page page = queued(page(1).build());
    assertThat(store.claim(page.id(), "n1", "hash", NOW)).isTrue();
    assertThat(store.claim(page.id(), "n2", "other", NOW)).isFalse();
    Page claimed = stored(page.id());
    assertThat(claimed.state()).isEqualTo(PageState.SENDING);
    assertThat(claimed.attempt()).isEqualTo(1);
    assertThat(claimed.tokenHash()).isEqualTo("hash");
    assertThat(claimed.sentAt()).isNull();
    assertThat(store.queued(10)).isEmpty();
  }

  @Test
  void of_a_claim_and_a_cancellation_exactly_one_wins() {
    try (Race race = new Race()) {
      for (int i = 1; i <= 300; i++) {
        Page page = queued(page(i).build());
        List<Boolean> won =
            race.run(
                () -> store.claim(page.id(), "n1", "hash", NOW),
                () -> cancel(null).contains(page.id()));
        assertThat(won).containsExactlyInAnyOrder(true, false);
        assertThat(stored(page.id()).state())
            .isEqualTo(won.get(0) ? PageState.SENDING : PageState.CANCELLED);
      }
    }
  }

  @Test
  void of_two_claims_exactly_one_wins() {
    try (Race race = new Race()) {
      for (int i = 1; i <= 100; i++) {
        Page page = queued(page(i).build());
        assertThat(
                race.run(
                    () -> store.claim(page.id(), "n1", "h1", NOW),
                    () -> store.claim(page.id(), "n2", "h2", NOW)))
            .containsExactlyInAnyOrder(true, false);
      }
    }
  }

  @Test
  void cancelling_takes_what_asks_for_an_answer_of_one_side_or_of_all() {
    queued(page(1).build());
    queued(page(2).run(Side.INTERNAL).build());
    queued(page(3).kind(PageKind.BREACH).build());
    queued(page(4).kind(PageKind.STILL_YOURS).build());
    queued(page(5).kind(PageKind.TAKEN).build());
    queued(page(6).state(PageState.SENT).build());
    queued(SamplePage.page(opened("other").number(), 1).build());
    assertThat(cancel(Side.INTERNAL)).containsExactly(ids(2));
    assertThat(cancel(null)).containsExactly(ids(1, 3, 4));
    assertThat(cancel(null)).isEmpty();
    assertThat(stored(new PageId("101-1")).endedAt()).isEqualTo(NOW);
    assertThat(store.queued(10)).hasSize(2);
  }

  @Test
  void a_rolled_back_cancellation_leaves_the_page_waiting() {
    Page page = queued(page(1).build());
    assertThatThrownBy(
            () ->
                store.transact(
                    session -> {
                      session.cancelQueued(number, null, ASKING, NOW);
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(store.claim(page.id(), "n1", "hash", NOW)).isTrue();
  }

  @Test
  void what_a_crash_left_in_the_middle_is_found_by_its_node_or_its_age() {
    for (int i = 1; i <= 4; i++) {
      queued(page(i).build());
    }
    store.claim(new PageId("101-1"), "mine", "h1", NOW.plusSeconds(100));
    store.claim(new PageId("101-2"), "theirs", "h2", NOW);
    store.claim(new PageId("101-3"), "theirs", "h3", NOW.plusSeconds(100));
    assertThat(store.stuck(null, NOW)).isEmpty();
    List<Page> stuck = store.stuck("mine", NOW.plusSeconds(1));
    assertThat(stuck).extracting(Page::id).containsExactly(ids(1, 2));
    assertThat(stuck).allMatch(page -> page.state() == PageState.SENDING && page.attempt() == 1);
    assertThat(store.stuck(null, NOW.plusSeconds(101)))
        .extracting(Page::id)
        .containsExactly(ids(1, 2, 3));
  }

  @Test
  void a_page_that_goes_back_to_the_queue_is_claimed_as_another_attempt() {
    Page page = queued(page(1).build());
    store.claim(page.id(), "n1", "h1", NOW);
    write(
        session -> {
          session.update(page);
        });
    assertThat(store.stuck("n1", NOW.plusSeconds(99))).isEmpty();
    assertThat(store.claim(page.id(), "n1", "h4", NOW)).isTrue();
    assertThat(stored(page.id()).attempt()).isEqualTo(2);
  }

  @Test
  void who_wants_no_texts_is_remembered_until_they_do() {
    for (int i = 0; i < 2; i++) {
      write(session -> session.optOut(ME, NOW));
    }
    assertThat(list(session -> List.of(session.isOptedOut(ME)))).containsExactly(true);
    assertThat(list(session -> List.of(session.isOptedOut("+15550100999")))).containsExactly(false);
    write(session -> session.optIn(ME));
    assertThat(list(session -> List.of(session.isOptedOut(ME)))).containsExactly(false);
  }

  @Test
  void under_way_is_what_the_carrier_has_and_has_not_ended() {
    int ordinal = 1;
    for (PageState state : PageState.values()) {
      queued(page(ordinal++).state(state).build());
    }
    queued(page(20).state(PageState.ANSWERED).endedAt(NOW).build());
    queued(page(21).state(PageState.SENT).run(Side.INTERNAL).build());
    assertThat(list(session -> session.underWay(number, Side.PROVIDER)))
        .extracting(Page::state)
        .containsExactly(
            PageState.SENDING,
            PageState.UNKNOWN,
            PageState.SENT,
            PageState.DELIVERED,
            PageState.ANSWERED);
    assertThat(list(session -> session.underWay(number, null))).hasSize(6);
  }

  @Test
  void paged_to_gives_the_newest_page_of_each_incident() {
    Incident other = opened("b");
    queued(page(1).state(PageState.SENT).sentAt(NOW).build());
    queued(SamplePage.page(other.number(), 1).state(PageState.SENT).sentAt(at(5)).build());
    queued(page(2).state(PageState.SENT).sentAt(at(9)).build());
    queued(page(3).state(PageState.SENT).sentAt(at(99)).address("+15550100999").build());
    assertThat(pagedTo(NOW)).extracting(Page::id).containsExactly(id(2), new PageId("102-1"));
    assertThat(list(session -> session.pagedTo("+15550100000", NOW))).isEmpty();
  }

  @Test
  void paged_to_counts_only_what_can_be_answered_and_may_have_arrived() {
    for (PageState state : PageState.values()) {
      Incident each = opened(state.wire());
      queued(SamplePage.page(each.number(), 1).state(state).build());
    }
    queued(
        SamplePage.page(opened("told").number(), 1)
            .state(PageState.SENT)
            .kind(PageKind.TAKEN)
            .build());
    queued(
        SamplePage.page(opened("late").number(), 1).state(PageState.CANCELLED).sentAt(NOW).build());
    queued(
        SamplePage.page(opened("asked").number(), 1)
            .state(PageState.SENT)
            .kind(PageKind.STILL_YOURS)
            .build());
    assertThat(pagedTo(NOW))
        .extracting(page -> records.incident(page.incident()).orElseThrow().key().value())
        .containsExactlyInAnyOrder(
            "sending", "unknown", "sent", "delivered", "answered", "late", "asked");
  }

  @Test
  void paged_to_forgets_incidents_resolved_long_ago() {
    queued(page(1).state(PageState.SENT).sentAt(NOW).build());
    changed(Samples.of(incident).resolvedAt(at(60)).build());
    assertThat(pagedTo(at(60))).hasSize(1);
    assertThat(pagedTo(at(61))).isEmpty();
  }

  private SamplePage page(int ordinal) {
    return SamplePage.page(number, ordinal);
  }

  private static Instant at(int seconds) {
    return NOW.plusSeconds(seconds);
  }

  private static PageId id(int ordinal) {
    return new PageId("101-" + ordinal);
  }

  private static PageId[] ids(int... ordinals) {
    return Arrays.stream(ordinals).mapToObj(PageContract::id).toArray(PageId[]::new);
  }

  private List<PageId> cancel(@Nullable Side run) {
    return list(session -> session.cancelQueued(number, run, ASKING, NOW));
  }

  private List<Page> pagedTo(Instant since) {
    return list(session -> session.pagedTo(ME, since));
  }
}
