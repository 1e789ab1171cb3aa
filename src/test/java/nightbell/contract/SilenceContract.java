package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import nightbell.alert.ClientId;
import nightbell.engine.IntakeCount;
import nightbell.engine.rota.Kept;
import nightbell.engine.silence.SilenceRecords;
import nightbell.matrix.silence.Match;
import nightbell.matrix.silence.Repeat;
import nightbell.matrix.silence.Silence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Silences keep every part, and counts add up, on every database. */
abstract class SilenceContract extends DatabaseContract {
  private static final Instant TO = NOW.plus(Duration.ofHours(9));
  private static final Repeat NIGHTS =
      new Repeat(
          EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.MONDAY),
          LocalTime.of(22, 0),
          LocalTime.of(2, 30),
          ZoneId.of("America/New_York"));
  private SilenceRecords silences;

  @BeforeEach
  void take_the_silences() {
    silences = database.silences();
  }

  @Test
  void records_keep_every_part_and_stay_when_they_are_ended() {
    Match hosts = Match.of(Map.of("host", List.of("caf\u00e9-*", "b"), "label.env", List.of("x")));
    Silence whole = new Silence("s1", CLIENT, hosts, NOW, TO, NIGHTS, "ruth", NOW, "caf\u00e9");
    Silence plain = new Silence("s2", CLIENT, Match.EVERYTHING, NOW, TO, null, "ruth", NOW, "move");
    silences.change(
        session -> {
          assertThat(session.nextNumber()).isEqualTo(1);
          session.insert(whole);
          session.insert(plain);
          assertThat(session.live(CLIENT, NOW)).hasSize(2);
          assertThat(session.live(CLIENT, TO)).isEmpty();
          assertThat(session.live(new ClientId("aspen"), NOW)).isEmpty();
          return true;
        });
    long before = silences.revision();
    silences.change(
        session -> {
          assertThat(session.end("s1", TO, "dana")).isTrue();
          assertThat(session.end("s1", NOW, "lee")).isFalse();
          assertThat(session.end("s9", NOW, "lee")).isFalse();
          assertThat(session.live(CLIENT, NOW)).extracting(Kept::change).containsExactly(plain);
          return true;
        });
    assertThat(silences.revision()).isGreaterThan(before);
    assertThat(silences.all())
        .containsExactly(
            new Kept<>(CLIENT, whole, TO, "dana"), new Kept<>(CLIENT, plain, null, null));
  }

  @Test
  void change_that_fails_leaves_nothing() {
    assertThatThrownBy(
            () ->
                silences.change(
                    session -> {
                      session.insert(
                          new Silence(
                              "s" + session.nextNumber(),
                              CLIENT,
                              Match.EVERYTHING,
                              NOW,
                              TO,
                              null,
                              "ruth",
                              NOW,
                              "x"));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(silences.all()).isEmpty();
    assertThat(silences.revision()).isEqualTo(1);
  }

  @Test
  void counts_add_up_within_a_commit_and_over_commits() {
    LocalDate day = LocalDate.parse("2026-03-04");
    for (int i = 0; i < 3; i++) {
      write(
          session -> {
            session.count(count(day, "opened", 2));
            session.count(count(day, "opened", 1));
            session.count(count(day.plusDays(1), "received", 5));
          });
    }
    assertThatThrownBy(
            () ->
                write(
                    session -> {
                      session.count(count(day, "opened", 100));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(database.intakeCounts().between(day, day)).containsExactly(count(day, "opened", 9));
    assertThat(database.intakeCounts().between(day, day.plusDays(1)))
        .containsExactly(count(day, "opened", 9), count(day.plusDays(1), "received", 15));
    assertThat(database.intakeCounts().between(day.plusDays(2), day.plusDays(9))).isEmpty();
  }

  @Test
  void rejected_bodies_are_kept_up_to_a_number() {
    for (int i = 0; i < 2200; i++) {
      register.reject(CLIENT, "generic", "no JSON", "body " + i, NOW);
    }

    assertThat(records.rejected(5000, Long.MAX_VALUE)).hasSizeBetween(2000, 2100);
    assertThat(records.rejected(1, Long.MAX_VALUE).get(0).body()).isEqualTo("body 2199");
  }

  private static IntakeCount count(LocalDate day, String result, long alerts) {
    return new IntakeCount(day, CLIENT, "k1", "generic", result, alerts);
  }
}
