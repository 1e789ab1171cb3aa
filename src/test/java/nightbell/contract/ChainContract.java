package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.Seal;
import nightbell.audit.Verdict;
import nightbell.engine.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody bends the trail unseen, on every database. */
abstract class ChainContract extends TrailAtHand {
  private static final String ODD = "a\u0000b \ud83d\udd14 \ud800".repeat(20_000);
  private static final Actor NIGHT = new Actor("n\u0000ight" + "x".repeat(300), null);

  @Test
  void trail_that_nobody_touched_is_proven() {
    Verdict verdict = database.trail().verify(List.of());

    assertThat(verdict.firstBad()).isNull();
    assertThat(verdict.events()).isEqualTo(12);
    assertThat(verdict.seals()).isEqualTo(3);
    assertThat(database.trail().seals()).hasSize(1);
  }

  @Test
  void any_text_is_proven_as_it_was_kept() {
    Map<String, String> data = Map.of("k", "\0\ud800\ud83d\udd14", "a", "é'\"\\");
    write(
        session ->
            session.append(
                NOW.plusNanos(1), CLIENT, null, new Entry(Kind.NOTE, NIGHT, null, ODD, data)));

    assertThat(database.trail().verify(List.of()).firstBad()).isNull();
  }

  @Test
  void trail_longer_than_what_is_read_at_once_is_proven_to_its_end() throws SQLException {
    write(
        session -> {
          for (int i = 13; i <= 4_100; i++) {
            session.append(NOW, CLIENT, null, Entry.of(Kind.NOTE, "event " + i));
          }
        });
    assertThat(database.trail().verify(List.of()).events()).isEqualTo(4_100);
    assertThat(database.trail().verify(List.of()).firstBad()).isNull();

    tamper("UPDATE trail SET text = 'nothing' WHERE seq = 4099");

    Verdict verdict = database.trail().verify(List.of());
    assertThat(Objects.requireNonNull(verdict.firstBad()).event()).isEqualTo(4_099);
  }

  @Test
  void trail_is_sealed_only_when_something_was_added() {
    assertThat(database.trail().seal(NOW)).isPresent();
    assertThat(database.trail().seal(NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE trail SET text = 'nothing' WHERE seq = 5|5|was changed",
        "UPDATE trail SET at = at + INTERVAL '1' HOUR WHERE seq = 7|7|was changed",
        "UPDATE trail SET kind = 'no-such-kind' WHERE seq = 2|2|was changed",
        "UPDATE trail SET data = '{broken' WHERE seq = 2|2|was changed",
        "UPDATE trail SET actor = 'lee' WHERE seq = 12|12|was changed",
        "UPDATE trail SET client = NULL WHERE seq = 1|1|was changed",
        "UPDATE trail SET link = NULL WHERE seq = 4|4|no hashes",
        "DELETE FROM trail WHERE seq = 6|6|It is missing",
        "DELETE FROM trail WHERE seq BETWEEN 3 AND 5|3|Events 3 to 5 are missing",
        "DELETE FROM trail WHERE seq = 1|1|It is missing",
        "DELETE FROM trail WHERE seq = 12|12|its end was cut off",
        "DELETE FROM trail WHERE seq > 4|5|its end was cut off",
        "DELETE FROM trail|1|its end was cut off",
        "UPDATE trail SET seq = 99 WHERE seq = 8|8|It is missing",
      })
  void what_is_done_behind_its_back_shows_at_its_place(String sql, long event, String why)
      throws SQLException {
    tamper(sql);

    Verdict verdict = database.trail().verify(List.of());

    assertThat(verdict.ok()).isFalse();
    assertThat(Objects.requireNonNull(verdict.firstBad()).event()).isEqualTo(event);
    assertThat(verdict.firstBad().why()).contains(why);
  }

  @Test
  void events_that_change_places_show() throws SQLException {
    tamper("UPDATE trail SET seq = 1000 WHERE seq = 3");
    tamper("UPDATE trail SET seq = 3 WHERE seq = 4");
    tamper("UPDATE trail SET seq = 4 WHERE seq = 1000");

    assertThat(Objects.requireNonNull(database.trail().verify(List.of()).firstBad()).event())
        .isEqualTo(3);
  }

  @Test
  void event_that_was_slipped_in_shows() throws SQLException {
    tamper(
        "INSERT INTO trail (seq, at, kind, actor, text, data, salt, content, link)"
            + " SELECT 13, at, kind, actor, 'slipped in', data, salt, content, link"
            + " FROM trail WHERE seq = 12");

    assertThat(Objects.requireNonNull(database.trail().verify(List.of()).firstBad()).event())
        .isEqualTo(13);
  }

  @Test
  void rewritten_trail_with_right_links_is_found_out_by_its_seal() throws SQLException {
    tamper("DELETE FROM trail");
    tamper("UPDATE counter SET next_number = 1 WHERE name = 'trail'");
    for (int i = 1; i <= 20; i++) {
      tell("another story " + i);
    }

    Verdict verdict = database.trail().verify(List.of());

    assertThat(Objects.requireNonNull(verdict.firstBad()).event()).isEqualTo(10);
    assertThat(verdict.firstBad().why()).contains("remembers another trail");
  }

  @Test
  void older_copy_with_its_own_files_fails_against_the_mailed_seal() throws Exception {
    Seal mailed = database.trail().seal(NOW).orElseThrow();
    tamper("DELETE FROM trail WHERE seq > 10");
    tamper("DELETE FROM seal WHERE event > 10");
    Path seals = folder.resolve("trail-seals.txt");
    Files.writeString(seals, Files.readAllLines(seals).get(0) + "\n");
    Files.delete(folder.resolve("trail-end.txt"));

    assertThat(database.trail().verify(List.of()).ok()).isTrue();
    Verdict verdict = database.trail().verify(List.of(Seal.read(mailed.written()).orElseThrow()));
    assertThat(Objects.requireNonNull(verdict.firstBad()).event()).isEqualTo(11);
  }

  @Test
  void damaged_file_of_seals_is_told() throws IOException {
    Files.writeString(folder.resolve("trail-seals.txt"), "nonsense\n");

    assertThat(why()).contains("trail-seals.txt is damaged");
  }

  @Test
  void seals_that_were_taken_away_are_told() throws IOException {
    Files.delete(folder.resolve("trail-seals.txt"));

    assertThat(why()).contains("trail-seals.txt is missing");
  }

  private String why() {
    return Objects.requireNonNull(database.trail().verify(List.of()).firstBad()).why();
  }

  @Test
  void events_are_found_by_what_they_are() {
    Trail.Filter notes = new Trail.Filter(Trail.Span.ALL, Kind.NOTE, "nightbell", CLIENT, 10, 100);
    assertThat(database.trail().events(notes))
        .extracting(event -> event.entry().text())
        .containsExactly("event 11", "event 12");
    Trail.Filter none =
        new Trail.Filter(new Trail.Span(NOW.plusSeconds(1), null), null, null, null, 0, 100);
    assertThat(database.trail().events(none)).isEmpty();
  }
}
