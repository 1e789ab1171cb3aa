package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nightbell.engine.InboxMarks;
import nightbell.engine.InboxMarks.Mark;
import nightbell.engine.MailSource;
import nightbell.engine.MailSource.Rule;
import nightbell.engine.MailSources;
import nightbell.engine.Register.IntakeKey;
import org.junit.jupiter.api.Test;

/** What the inbox relies on: marks, sources of mailed alerts, and one secret for all. */
abstract class InboxContract extends DatabaseContract {
  @Test
  void a_mark_is_kept_for_each_inbox_and_replaced() {
    InboxMarks marks = database.inboxMarks();
    assertThat(marks.mark("one")).isEmpty();
    marks.put("one", new Mark(7, 20, 11, 0));
    marks.put("two", new Mark(8, 1, 0, 0));
    marks.put("one", new Mark(7, 20, 11, 0).trying());
    assertThat(marks.mark("one")).contains(new Mark(7, 20, 11, 1));
    marks.put("one", new Mark(7, 20, 11, 1).handled(12));
    assertThat(marks.mark("one")).contains(new Mark(7, 20, 12, 0));
    assertThat(marks.mark("two")).contains(new Mark(8, 1, 0, 0));
  }

  @Test
  void a_source_belongs_to_one_key_and_its_keyword_to_one_source() {
    key("k1");
    key("k2");
    MailSources sources = database.mailSources();
    Rule rule = new Rule("title", "body", "^x: (.*)$", null);
    assertThat(sources.put(new MailSource("k1", "Nas-1", List.of(rule)))).isTrue();
    assertThat(sources.put(new MailSource("k2", "nas-1", List.of()))).isFalse();
    assertThat(sources.byKeyword("NAS-1")).contains(new MailSource("k1", "nas-1", List.of(rule)));
    assertThat(sources.put(new MailSource("k1", "nas-2", List.of()))).isTrue();
    assertThat(sources.byKeyword("nas-1")).isEmpty();
    assertThat(sources.ofKey("k1")).contains(new MailSource("k1", "nas-2", List.of()));
    assertThat(sources.all()).hasSize(1);
    assertThat(sources.remove("k1")).isTrue();
    assertThat(sources.remove("k1")).isFalse();
  }

  @Test
  void the_keyword_of_an_ended_key_is_free_again() {
    key("k1");
    key("k2");
    MailSources sources = database.mailSources();
    sources.put(new MailSource("k1", "nas-1", List.of()));
    register.revokeKey("k1", NOW);
    assertThat(sources.put(new MailSource("k2", "nas-1", List.of()))).isTrue();
    assertThat(sources.all()).containsExactly(new MailSource("k2", "nas-1", List.of()));
  }

  @Test
  void of_two_that_bring_a_secret_all_get_the_same() {
    assertThat(database.secret("mail", "first")).isEqualTo("first");
    assertThat(database.secret("mail", "second")).isEqualTo("first");
    try (Race race = new Race()) {
      List<String> told =
          race.run(() -> database.secret("other", "a"), () -> database.secret("other", "b"));
      assertThat(told.get(0)).isEqualTo(told.get(1));
    }
  }

  private void key(String id) {
    register.addKey(
        new IntakeKey(id, CLIENT, id, "hash of " + id, null, null, null, null, NOW, null));
  }
}
