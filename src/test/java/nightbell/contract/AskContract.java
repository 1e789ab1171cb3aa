package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nightbell.engine.Ask;
import nightbell.engine.Ask.Purpose;
import nightbell.engine.Ask.State;
import nightbell.engine.Asks;
import nightbell.engine.Asks.Contact;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A question is written down once for each name, and a contact remembers its latest answer. */
abstract class AskContract extends DatabaseContract {
  private static final PersonId INES = new PersonId("ines");
  private static final String NUMBER = "+15550123401";
  private Asks asks;

  @BeforeEach
  void take_the_asks() {
    asks = database.asks();
  }

  @Test
  void a_question_keeps_every_part_and_what_became_of_it() {
    Ask ask = ask("drill:ines:sms", NOW, NOW);
    assertThat(insert(ask)).isTrue();
    assertThat(asks.ask(ask.name())).contains(ask);
    assertThat(asks.byToken("hash")).contains(ask);
    assertThat(find(session -> session.asks().byToken("hash"))).contains(ask);
    Ask answered = ended(ask);
    write(session -> session.asks().update(answered));
    assertThat(asks.ask(ask.name())).contains(answered);
    assertThat(asks.ask("another")).isEmpty();
    assertThat(asks.byToken("another")).isEmpty();
  }

  @Test
  void a_name_is_used_once_also_by_two_at_once() {
    assertThat(insert(ask("a", NOW, NOW))).isTrue();
    assertThat(insert(ask("a", NOW.plusSeconds(9), NOW))).isFalse();
    assertThat(asks.ask("a")).contains(ask("a", NOW, NOW));
    try (Race race = new Race()) {
      race.run(this::insertAgain, this::insertAgain);
    }
    assertThat(asks.asks(new Asks.Filter(null, null, null, null, 9))).hasSize(2);
  }

  private boolean insertAgain() {
    try {
      return insert(ask("b", NOW, NOW));
    } catch (nightbell.engine.Store.Conflict e) {
      return false;
    }
  }

  @Test
  void what_is_due_comes_oldest_first_and_what_is_over_never() {
    insert(ask("late", NOW, NOW));
    insert(ask("early", NOW, NOW.minusSeconds(9)));
    insert(ask("not-yet", NOW, NOW.plusSeconds(1)));
    insert(ask("over", NOW, null));
    assertThat(asks.due(NOW, 9)).extracting(Ask::name).containsExactly("early", "late");
    assertThat(asks.due(NOW, 1)).extracting(Ask::name).containsExactly("early");
  }

  @Test
  void lists_are_newest_first_by_purpose_client_person_and_time() {
    insert(ask("old", NOW.minusSeconds(60), NOW));
    insert(ask("new", NOW, NOW));
    assertThat(asks.asks(new Asks.Filter(Purpose.DRILL, CLIENT, INES, null, 9)))
        .extracting(Ask::name)
        .containsExactly("new", "old");
    assertThat(asks.asks(new Asks.Filter(null, null, null, NOW, 9)))
        .extracting(Ask::name)
        .containsExactly("new");
    assertThat(asks.asks(new Asks.Filter(Purpose.CONTACT, null, null, null, 9))).isEmpty();
    assertThat(asks.asks(new Asks.Filter(null, null, new PersonId("bo"), null, 9))).isEmpty();
    assertThat(list(session -> session.asks().to(NUMBER, NOW)))
        .extracting(Ask::name)
        .containsExactly("new");
    assertThat(list(session -> session.asks().to("+1", NOW))).isEmpty();
  }

  @Test
  void a_contact_remembers_its_latest_answer_whatever_order_they_come_in() {
    Contact first = new Contact(INES, Channel.SMS, NUMBER, NOW, "answered by text");
    Contact later = new Contact(INES, Channel.SMS, NUMBER, NOW.plusSeconds(5), "answered a test");
    Contact other = new Contact(INES, Channel.VOICE, NUMBER, NOW, "answered a page");
    for (Contact each : List.of(later, first, other, other)) {
      write(session -> session.asks().confirm(each));
    }
    assertThat(asks.contacts()).containsExactly(later, other);
  }

  private boolean insert(Ask ask) {
    return store.transact(session -> session.asks().insert(ask));
  }

  private static Ask ask(String name, Instant at, @Nullable Instant next) {
    return change(name, State.SENT, at, next, null, name.equals("b") ? null : "hash");
  }

  private static Ask ended(Ask ask) {
    return change(ask.name(), State.ANSWERED, ask.at(), null, NOW.plusSeconds(7), "hash");
  }

  private static Ask change(
      String name,
      State state,
      Instant at,
      @Nullable Instant next,
      @Nullable Instant ended,
      @Nullable String token) {
    return new Ask(
        name,
        Purpose.DRILL,
        CLIENT,
        INES,
        Side.PROVIDER,
        Channel.SMS,
        NUMBER,
        "T07",
        "1",
        "Nightbell test",
        "Caf\u00e9 \ud83d\udd14",
        state,
        at,
        NOW.plusSeconds(3600),
        next,
        NOW.plusSeconds(1),
        ended,
        "SM1",
        "30008",
        token,
        2);
  }
}
