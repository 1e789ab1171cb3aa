package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nightbell.alert.Alert;
import nightbell.audit.Actor;
import nightbell.audit.Chained;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.Seal;
import nightbell.audit.TrailEvent;
import nightbell.audit.Verdict;
import nightbell.audit.Written;
import nightbell.engine.Records.PageFilter;
import nightbell.engine.Trail;
import nightbell.engine.retention.Removals.Erased;
import nightbell.escalation.Incident;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may leave the trail, what may not, and what shows of either, on every database. */
abstract class RemovalContract extends TrailAtHand {
  private static final List<String> FORBIDDEN =
      List.of(
          "UPDATE trail SET text = 'x' WHERE seq = 3",
          "UPDATE trail SET salt = NULL WHERE seq = 3",
          "UPDATE trail SET salt = NULL, text = 'x' WHERE seq = 3",
          "UPDATE trail SET salt = NULL, text = 'pruned', kind = 'note2' WHERE seq = 3",
          "UPDATE trail SET salt = NULL, text = 'pruned', link = 'x' WHERE seq = 3",
          "UPDATE trail SET salt = NULL, text = 'pruned', content = NULL WHERE seq = 3",
          "UPDATE trail SET salt = NULL, text = 'pruned', incident = 7 WHERE seq = 3",
          "UPDATE trail SET salt = NULL, text = 'pruned', at = at + INTERVAL '1' HOUR",
          "UPDATE trail SET seq = 99 WHERE seq = 3",
          "DELETE FROM trail WHERE seq = 3",
          "DELETE FROM trail",
          "TRUNCATE TABLE trail",
          "UPDATE seal SET head = 'x'",
          "DELETE FROM seal",
          "TRUNCATE TABLE seal");

  @Test
  void application_cannot_change_or_remove_what_is_on_record() {
    Verdict before = verdict();
    for (String sql : FORBIDDEN) {
      assertThatThrownBy(() -> sql(sql)).as(sql).isInstanceOf(SQLException.class);
    }
    assertThat(verdict()).isEqualTo(before);
    assertThat(before.ok()).isTrue();
  }

  @Test
  void words_of_old_events_go_and_the_trail_still_proves() {
    Seal before = database.trail().seal(NOW).orElseThrow();

    assertThat(database.removals().pruneRecord(NOW.plusSeconds(1), NOW.plusSeconds(9), 7))
        .isEqualTo(7);
    assertThat(database.removals().pruneRecord(NOW.plusSeconds(1), NOW.plusSeconds(9), 99))
        .isEqualTo(5);
    assertThat(database.removals().pruneRecord(NOW.plusSeconds(1), NOW.plusSeconds(9), 99))
        .isZero();

    Verdict verdict = database.trail().verify(List.of(before));
    assertThat(verdict.firstBad()).isNull();
    assertThat(verdict.removed()).isEqualTo(12);
    assertThat(events()).extracting(event -> event.entry().text()).startsWith("pruned", "pruned");
    Entry last = events().get(13).entry();
    assertThat(last.kind()).isEqualTo(Kind.PRUNED);
    assertThat(last.data()).containsEntry("events", "8-12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE trail SET content = REPEAT('ab', 32) WHERE seq = 5",
        "UPDATE trail SET text = 'told' WHERE seq = 5"
      })
  void what_is_done_to_a_pruned_event_shows_at_its_place(String sql) throws SQLException {
    database.removals().pruneRecord(NOW.plusSeconds(1), NOW.plusSeconds(9), 99);

    tamper(sql);

    assertThat(bad(verdict()).event()).isEqualTo(5);
  }

  @Test
  void words_that_were_taken_by_a_stranger_show() throws SQLException {
    database.removals().pruneRecord(NOW.plusSeconds(1), NOW.plusSeconds(9), 3);
    sql("UPDATE trail SET salt = NULL, text = 'pruned', data = '{}' WHERE seq = 6");

    assertThat(bad(verdict()))
        .isEqualTo(new Verdict.Bad(6, "Its words are gone, and no event says why."));
  }

  @Test
  void rewritten_trail_with_new_hashes_seals_and_files_fails_against_any_later_mailed_seal()
      throws Exception {
    Seal ten = database.trail().seals().get(0);
    Seal twelve = database.trail().seal(NOW).orElseThrow();

    rehash(5);

    assertThat(verdict().ok()).as("it is right in itself").isTrue();
    assertThat(bad(database.trail().verify(List.of(ten))).event()).isEqualTo(10);
    assertThat(bad(database.trail().verify(List.of(twelve))).event()).isEqualTo(12);
    assertThat(bad(database.trail().verify(List.of(ten, twelve))).why()).contains("another trail");
  }

  /** Edits an event and makes all after it fit: links, seals, and the files beside them. */
  private void rehash(long place) throws SQLException, IOException {
    List<Chained> all = new ArrayList<>();
    database.trail().each(Trail.Span.ALL, all::add);
    tamper("DELETE FROM seal");
    try (Connection db = connection();
        PreparedStatement update =
            db.prepareStatement("UPDATE trail SET text = ?, content = ?, link = ? WHERE seq = ?")) {
      String head = Objects.requireNonNull(all.get((int) place - 2).link());
      for (Chained old : all.subList((int) place - 1, all.size())) {
        String text = old.event().seq() == place ? "a better story" : old.event().text();
        Chained next =
            Chained.after(head, told(old.event(), text), Objects.requireNonNull(old.salt()));
        head = Objects.requireNonNull(next.link());
        update.setString(1, text);
        update.setString(2, next.content());
        update.setString(3, head);
        update.setLong(4, old.event().seq());
        update.executeUpdate();
      }
    }
    Files.delete(folder.resolve("trail-seals.txt"));
    Files.delete(folder.resolve("trail-end.txt"));
  }

  private static Written told(Written old, String text) {
    return new Written(
        old.seq(),
        old.at(),
        old.kind(),
        old.actor(),
        old.side(),
        old.channel(),
        old.client(),
        old.incident(),
        text,
        old.data());
  }

  @Test
  void details_of_old_incidents_go_and_their_facts_stay() {
    Incident old = resolved("old");
    queued(SamplePage.page(old.number(), 1).text("long words").build());
    Incident open = opened("open");
    queued(SamplePage.page(open.number(), 1).text("wanted").build());
    register.reject(CLIENT, "generic", "no JSON", "secret body", NOW);

    assertThat(database.removals().pruneDetails(NOW.plus(Duration.ofDays(1)), NOW, 50))
        .isPositive();
    assertThat(database.removals().pruneDetails(NOW.plus(Duration.ofDays(1)), NOW, 50)).isZero();

    Alert kept = records.incident(old.number()).orElseThrow().alert();
    assertThat(kept.title()).isEqualTo(old.alert().title());
    assertThat(kept.details()).isEmpty();
    assertThat(kept.labels()).isEmpty();
    assertThat(records.incident(open.number()).orElseThrow()).isEqualTo(open);
    assertThat(records.pages(new PageFilter(null, null, null, null, 9)))
        .extracting(page -> page.text())
        .containsExactly("wanted", "");
    assertThat(records.rejected(9, Long.MAX_VALUE)).isEmpty();
    assertThat(events().get(12).entry().text())
        .startsWith("Details from before")
        .endsWith("were removed: 1 incidents, 1 bodies.");
    assertThat(verdict().ok()).isTrue();
  }

  private Incident resolved(String key) {
    Incident incident = opened(key);
    return changed(Samples.of(incident).resolvedAt(NOW).build());
  }

  @Test
  void person_is_erased_from_every_table_and_the_trail_still_proves() {
    PersonId person = SamplePage.page(opened("k").number(), 1).build().person();
    Incident incident = opened("l");
    queued(SamplePage.page(incident.number(), 1).text("for Dana Ruiz").build());
    Actor by = new Actor(person.value(), null);
    Map<String, String> data = Map.of("from", "+13125550101", "page", "x-1");
    write(
        session -> {
          Entry words = new Entry(Kind.REPLIED, by, Channel.SMS, "Wrote: \"I am ill\"", data);
          session.append(NOW, CLIENT, incident.number(), words);
          session.append(NOW, CLIENT, null, Entry.of(Kind.NOTE, "Dana Ruiz was called"));
          session.append(NOW, CLIENT, null, Entry.of(Kind.NOTE, "sent to +13125550101."));
          session.append(NOW, CLIENT, null, Entry.of(Kind.NOTE, "Danas are many"));
          session.answer("sms:1", "412 was acknowledged by Dana at 02:14", NOW);
        });

    Erased erased =
        database.removals().erase(person, Set.of("Dana Ruiz", "+13125550101"), Actor.ADMIN, NOW);

    assertThat(erased.events()).isEqualTo(3);
    assertThat(erased.rows()).isEqualTo(2);
    TrailEvent words = events().get(12);
    assertThat(words.entry().text()).isEqualTo("erased");
    assertThat(words.entry().kind()).isEqualTo(Kind.REPLIED);
    assertThat(words.entry().actor().name()).isEqualTo(person.value());
    assertThat(words.entry().data()).isEqualTo(Map.of("page", "x-1"));
    assertThat(events().get(15).entry().text()).isEqualTo("Danas are many");
    assertThat(events().get(16).entry().data()).containsEntry("events", "13-15");
    assertThat(store.queued(9)).extracting(page -> page.address()).containsExactly("erased");
    assertThat(find(session -> session.answered("sms:1")))
        .contains("412 was acknowledged by erased at 02:14");
    assertThat(verdict().firstBad()).isNull();
    assertThat(verdict().removed()).isEqualTo(3);
  }

  private Verdict verdict() {
    return database.trail().verify(List.of());
  }

  private List<TrailEvent> events() {
    return database.trail().events(new Trail.Filter(Trail.Span.ALL, null, null, null, 0, 1000));
  }
}
