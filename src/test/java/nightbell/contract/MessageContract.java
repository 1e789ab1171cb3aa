package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.engine.Store;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that went in one message, and what one number was sent lately. */
abstract class MessageContract extends DatabaseContract {
  private static final String ME = "+15550100200";

  private IncidentNumber number;

  @BeforeEach
  void openIncident() {
    number = opened("k").number();
  }

  @Test
  void sent_to_a_number_counts_each_message_once_and_only_what_may_have_arrived() {
    claimed(1, "t1", 10);
    claimed(2, "t1", 10);
    claimed(3, "t2", 20);
    claimed(4, "t3", 0);
    claimed(5, "t4", 30);
    write(session -> session.update(page(5).state(PageState.FAILED).build()));
    claimed(6, "t5", 40);
    write(session -> session.update(page(6).build()));
    queued(page(7).build());
    assertThat(store.sentTo(ME, at(0), at(99)))
        .extracting(Store.Sent::at)
        .containsExactly(at(10), at(20));
    assertThat(store.sentTo(ME, at(10), at(99))).hasSize(1);
    assertThat(store.sentTo(ME, at(0), at(10))).as("not of the future").hasSize(1);
    assertThat(store.sentTo("+15550100999", NOW, at(99))).isEmpty();
  }

  @Test
  void sent_to_a_number_says_the_worst_of_a_message_and_how_far_it_got() {
    queued(page(1).rank(2).build());
    queued(page(2).rank(1).kind(PageKind.BREACH).build());
    store.claim(id(1), "n1", "t1", at(10));
    store.claim(id(2), "n1", "t1", at(10));
    Page ended = page(2).rank(1).state(PageState.ANSWERED).sentAt(at(10)).endedAt(at(15)).build();
    write(session -> session.update(ended));
    assertThat(store.sentTo(ME, NOW, at(99)))
        .containsExactly(
            new Store.Sent(
                ended.channel(), PageKind.BREACH, 1, at(10), PageState.ANSWERED, at(15)));
  }

  @Test
  void pages_of_one_message_are_found_by_its_token() {
    claimed(1, "t1", 10);
    claimed(2, "t1", 10);
    claimed(3, "t2", 10);
    assertThat(list(session -> session.pagesByToken("t1")))
        .extracting(Page::id)
        .containsExactly(id(1), id(2));
    assertThat(list(session -> session.pagesByToken("t9"))).isEmpty();
  }

  private void claimed(int ordinal, String token, int seconds) {
    queued(page(ordinal).build());
    assertThat(store.claim(id(ordinal), "n1", token, at(seconds))).isTrue();
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
}
