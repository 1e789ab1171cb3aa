package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Notice;
import nightbell.engine.Notice.State;
import nightbell.engine.Outbox;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A notice is written down once for each name, and one try at it wins. */
abstract class OutboxContract extends DatabaseContract {
  private Outbox outbox;

  @BeforeEach
  void take_the_outbox() {
    outbox = database.outbox();
  }

  @Test
  void a_notice_keeps_every_part() {
    Notice whole =
        new Notice(
            "digest:2026-03-05:ines",
            CLIENT,
            new PersonId("ines"),
            Channel.SMS,
            "ines@marlow.example",
            "Caf\u00e9",
            "two\nlines \ud83d\udd14",
            State.SENT,
            NOW,
            NOW.plusSeconds(1),
            NOW.plusSeconds(2),
            "<id@marlow.example>",
            "first refused",
            3,
            "<first@marlow.example> <second@marlow.example>");
    assertThat(outbox.add(whole, Entry.of(Kind.NOTICE_SENT, "sent"))).isTrue();
    assertThat(outbox.notice(whole.name())).contains(whole);
    assertThat(outbox.notice("another")).isEmpty();
  }

  @Test
  void a_name_is_used_once_also_by_two_at_once() {
    assertThat(outbox.add(queued("a", NOW), null)).isTrue();
    assertThat(outbox.add(queued("a", NOW.plusSeconds(5)), null)).isFalse();
    assertThat(outbox.notice("a")).contains(queued("a", NOW));
    try (Race race = new Race()) {
      assertThat(
              race.run(
                  () -> outbox.add(queued("b", NOW), null),
                  () -> outbox.add(queued("b", NOW), null)))
          .containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void what_is_due_comes_oldest_first_and_what_is_over_never() {
    outbox.add(queued("late", NOW), null);
    outbox.add(queued("early", NOW.minusSeconds(9)), null);
    outbox.add(queued("not-yet", NOW.plusSeconds(1)), null);
    outbox.add(at("over", State.SENT, null, 1), null);
    assertThat(outbox.due(NOW, 9)).extracting(Notice::name).containsExactly("early", "late");
    assertThat(outbox.due(NOW, 1)).extracting(Notice::name).containsExactly("early");
  }

  @Test
  void of_two_tries_at_once_one_wins_and_nothing_follows_the_end() {
    outbox.add(queued("n", NOW), null);
    Notice sending = at("n", State.SENDING, NOW.plusSeconds(60), 1);
    try (Race race = new Race()) {
      List<Boolean> won =
          race.run(
              () -> outbox.update(sending, 0, null, NOW),
              () -> outbox.update(sending, 0, null, NOW));
      assertThat(won).containsExactlyInAnyOrder(true, false);
    }
    Notice sent = at("n", State.SENT, null, 1);
    Entry entry = Entry.of(Kind.NOTICE_SENT, "sent");
    assertThat(outbox.update(sent, 1, entry, NOW)).isTrue();
    assertThat(outbox.update(sent, 1, entry, NOW)).isFalse();
    assertThat(outbox.notice("n")).contains(sent);
  }

  private static Notice queued(String name, Instant at) {
    return at(name, State.QUEUED, at, 0);
  }

  private static Notice at(String name, State state, @Nullable Instant next, int attempt) {
    PersonId ines = new PersonId("ines");
    String to = "ines@marlow.example";
    return new Notice(
        name,
        null,
        ines,
        Channel.EMAIL,
        to,
        "subject",
        "text",
        state,
        NOW,
        next,
        null,
        null,
        null,
        attempt,
        null);
  }
}
