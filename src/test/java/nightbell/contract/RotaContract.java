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
import nightbell.engine.LoadedMatrices;
import nightbell.engine.rota.Kept;
import nightbell.engine.rota.LiveRota;
import nightbell.engine.rota.Rota;
import nightbell.engine.rota.RotaAnswer;
import nightbell.engine.rota.RotaAnswer.Added;
import nightbell.engine.rota.RotaAnswer.Contradicts;
import nightbell.engine.rota.RotaWish;
import nightbell.engine.rota.Swap;
import nightbell.engine.rota.SwapAnswer;
import nightbell.engine.rota.SwapWish;
import nightbell.engine.rota.Swaps;
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
  void somebody_taken_off_and_an_absence_of_a_calendar_keep_every_part() {
    ScheduleOverride off = new ScheduleOverride("o1", NOC, null, TOMAS, NOW, TO, "ruth", NOW, "x");
    Away away = new Away("a2", TOMAS, NOW, TO, "ruth", NOW, "flu", "uid\n2026-01-01T00:00");
    rota.change(
        session -> {
          session.overrides().insert(null, off);
          session.absences().insert(null, away);
          assertThat(session.overrides().find("o1").orElseThrow().change()).isEqualTo(off);
          assertThat(session.overrides().find("o2")).isEmpty();
          assertThat(session.absences().find("o1")).isEmpty();
          return true;
        });
    assertThat(rota.absences()).extracting(Kept::change).containsExactly(away);
  }

  @Test
  void swaps_keep_every_part() {
    Swap.Half a = new Swap.Half(TOMAS, NOW, TO, null, null);
    Swap.Half b = new Swap.Half(PRIYA, TO, TO.plusSeconds(60), NOW, null);
    Swap first = new Swap("s1", CLIENT, NOC, a, b, "ruth", NOW, "caf\u00e9", null, null);
    Swap other = new Swap("s2", null, NOC, b, a, "ruth", NOW, "x", null, null);
    Swap.Half by = new Swap.Half(TOMAS, NOW, TO, TO, "o3");
    Swap after = new Swap("s1", CLIENT, NOC, by, b, "ruth", NOW, "caf\u00e9", TO, "dana");
    rota.change(
        session -> {
          session.insert(first);
          session.insert(other);
          assertThat(session.swap("s1")).contains(first);
          assertThat(session.swap("o1")).isEmpty();
          session.update(after);
          return true;
        });
    assertThat(rota.swaps()).containsExactly(after, other);
  }

  @Test
  void consents_that_come_at_once_make_one_pair_of_overrides() {
    LiveRota one = live();
    LiveRota other = live();
    Swaps here = new Swaps(one, matrices());
    Swaps there = new Swaps(other, matrices());
    Instant monday = Instant.parse("2026-10-05T14:00:00Z");
    try (Race race = new Race()) {
      for (int i = 0; i < 5; i++) {
        Instant at = monday.plus(Duration.ofDays(14L * i));
        SwapWish wish =
            new SwapWish(
                null,
                NOC,
                new SwapWish.Turn(TOMAS, at, at.plusSeconds(3600)),
                new SwapWish.Turn(
                    PRIYA,
                    at.plus(Duration.ofDays(7)),
                    at.plus(Duration.ofDays(7)).plusSeconds(60)),
                null,
                "concert");
        SwapAnswer.Known known = (SwapAnswer.Known) here.propose(wish, Actor.ADMIN);
        String id = known.swap().id();
        race.run(
            () -> here.consent(id, TOMAS, Actor.ADMIN),
            () -> there.consent(id, PRIYA, Actor.ADMIN));
        assertThat(rota.overrides()).hasSize(2 * (i + 1));
      }
    }
    assertThat(rota.swaps()).allMatch(swap -> swap.state(NOW) == Swap.State.AGREED);
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
    assertThat(one.of(new ClientId("aspen")).overrides()).as("no client is named").hasSize(1);
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
    return new LiveRota(rota, matrices(), () -> NOW);
  }

  private LoadedMatrices matrices() {
    LoadedMatrices matrices = new LoadedMatrices(register, database.matrixVersions(), () -> NOW);
    try (InputStream in = RotaContract.class.getResourceAsStream("/sample-matrix.yml")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      matrices.load("sample-matrix.yml", text, "test", "test");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return matrices;
  }

  private static RotaWish wish(ScheduleId schedule, int day) {
    Instant from = NOW.plus(Duration.ofDays(1 + day));
    return new RotaWish(null, schedule, PRIYA, null, from, from.plusSeconds(3600), "swap");
  }
}
