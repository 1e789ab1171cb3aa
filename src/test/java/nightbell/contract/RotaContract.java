package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Kept;
import nightbell.engine.LiveRota;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.Rota;
import nightbell.engine.RotaAnswer;
import nightbell.engine.RotaAnswer.Added;
import nightbell.engine.RotaAnswer.Contradicts;
import nightbell.engine.RotaWish;
import nightbell.oncall.Away;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.ScheduleOverride;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Overrides and absences keep every part, and of two that contradict exactly one wins. */
abstract class RotaContract extends DatabaseContract {
  private static final ClientId HARLOW = new ClientId("harlow");
  private static final ScheduleId NOC = new ScheduleId("noc");
  private static final PersonId TOMAS = new PersonId("tomas");
  private static final PersonId PRIYA = new PersonId("priya");
  private static final Instant TO = NOW.plus(Duration.ofHours(9));
  private Rota rota;

  @BeforeEach
  void take_the_rota() {
    rota = database.rota();
  }

  @Test
  void records_keep_every_part_and_stay_when_they_are_ended() {
    ScheduleOverride whole =
        new ScheduleOverride("o1", NOC, PRIYA, TOMAS, NOW, TO, "ruth", NOW, "caf\u00e9");
    ScheduleOverride plain =
        new ScheduleOverride("o2", NOC, PRIYA, null, TO, TO.plusSeconds(1), "ruth", NOW, "x");
    Away away = new Away("a3", TOMAS, NOW, TO, "ruth", NOW, "flu");
    rota.change(
        session -> {
          session.overrides().insert(CLIENT, whole);
          session.overrides().insert(null, plain);
          session.absences().insert(CLIENT, away);
          assertThat(session.overrides().live(NOW, TO))
              .extracting(Kept::change)
              .containsExactly(whole);
          assertThat(session.absences().live(TO, TO.plusSeconds(1))).isEmpty();
          return true;
        });
    long before = rota.revision();
    rota.change(
        session -> {
          assertThat(session.overrides().end("o1", TO, "dana")).isTrue();
          assertThat(session.overrides().end("o1", NOW, "lee")).isFalse();
          assertThat(session.overrides().end("a3", NOW, "lee")).isFalse();
          assertThat(session.absences().end("a3", NOW, "lee")).isTrue();
          assertThat(session.overrides().live(NOW, TO)).isEmpty();
          assertThat(session.absences().live(NOW, TO)).isEmpty();
          return true;
        });
    assertThat(rota.revision()).isGreaterThan(before);
    assertThat(rota.overrides())
        .containsExactly(
            new Kept<>(CLIENT, whole, TO, "dana"), new Kept<>(null, plain, null, null));
    assertThat(rota.absences()).containsExactly(new Kept<>(CLIENT, away, NOW, "lee"));
  }

  @Test
  void change_that_fails_leaves_nothing() {
    assertThatThrownBy(
            () ->
                rota.change(
                    session -> {
                      session.nextNumber();
                      session
                          .absences()
                          .insert(CLIENT, new Away("a1", TOMAS, NOW, TO, "ruth", NOW, "flu"));
                      session.append(NOW, CLIENT, Entry.of(Kind.AWAY_ADDED, "x"));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(rota.absences()).isEmpty();
    assertThat(rota.revision()).isEqualTo(1);
  }

  @Test
  void of_two_that_contradict_and_come_at_once_exactly_one_wins() {
    LiveRota one = live();
    LiveRota other = live();
    try (Race race = new Race()) {
      for (int i = 0; i < 10; i++) {
        RotaWish night = wish(NOC, i);
        var overrides =
            race.run(
                () -> one.override(night, Actor.ADMIN), () -> other.override(night, Actor.ADMIN));
        expectOneWinner(overrides, one.overrides().get(i).change().id());
        RotaWish gone = wish(null, i + 20);
        var absences =
            race.run(() -> one.away(gone, Actor.ADMIN), () -> other.away(gone, Actor.ADMIN));
        expectOneWinner(absences, one.absences().get(i).change().id());
      }
    }
    assertThat(rota.overrides()).hasSize(10);
    assertThat(rota.absences()).hasSize(10);
  }

  @Test
  void another_process_follows_with_its_next_sweep() {
    LiveRota one = live();
    LiveRota other = live();
    one.override(wish(NOC, 0), Actor.ADMIN);

    assertThat(one.of(HARLOW).overrides()).hasSize(1);
    assertThat(one.of(new ClientId("aspen")).overrides()).isEmpty();
    assertThat(other.of(HARLOW).overrides()).isEmpty();
    other.run();
    assertThat(other.of(HARLOW).overrides()).isEqualTo(one.of(HARLOW).overrides());
    other.endOverride("o1", Actor.ADMIN);
    one.run();
    assertThat(one.of(HARLOW).overrides()).as("ended before it began").isEmpty();
  }

  private static <T> void expectOneWinner(List<RotaAnswer<T>> answers, String winner) {
    assertThat(answers).filteredOn(answer -> answer instanceof Added<T>).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer instanceof Contradicts<T>)
        .extracting(answer -> ((Contradicts<T>) answer).other())
        .containsExactly(winner);
  }

  private LiveRota live() {
    LoadedMatrices matrices = new LoadedMatrices(register, database.matrixVersions(), () -> NOW);
    try (InputStream in = RotaContract.class.getResourceAsStream("/sample-matrix.yml")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      matrices.load("sample-matrix.yml", text, "test", "test");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new LiveRota(rota, matrices, () -> NOW);
  }

  private static RotaWish wish(ScheduleId schedule, int day) {
    Instant from = NOW.plus(Duration.ofDays(1 + day));
    return new RotaWish(null, schedule, PRIYA, null, from, from.plusSeconds(3600), "swap");
  }
}
