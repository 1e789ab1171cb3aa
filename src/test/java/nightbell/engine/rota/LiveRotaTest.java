package nightbell.engine.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.engine.Rig;
import nightbell.engine.rota.RotaAnswer.Added;
import nightbell.engine.rota.RotaAnswer.Contradicts;
import nightbell.engine.rota.RotaAnswer.Fault;
import nightbell.engine.rota.RotaAnswer.Wrong;
import nightbell.oncall.Away;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.ScheduleOverride;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose a change is, what it contradicts and what it leaves empty. */
class LiveRotaTest {
  private static final ClientId ASPEN = new ClientId("aspen");
  private final Rig rig = new Rig();
  private final LiveRota rota = new LiveRota(rig.database.rota(), rig.matrices, () -> rig.now);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void shared_schedule_changes_for_every_client_that_has_it() {
    second(text -> text);
    Kept<ScheduleOverride> kept = added(rota.override(swap(null, "tomas"), Actor.ADMIN));

    assertThat(kept.client()).isNull();
    assertThat(rota.of(Rig.HARLOW).overrides()).hasSize(1);
    assertThat(rota.of(ASPEN).overrides()).hasSize(1);
    assertThat(rota.override(swap(ASPEN, "tomas"), Actor.ADMIN)).isInstanceOf(Contradicts.class);
  }

  @Test
  void change_of_what_is_shared_counts_for_a_client_that_is_added_later() {
    assertThat(added(rota.override(swap(null, "tomas"), Actor.ADMIN)).client()).isNull();
    second(text -> text);

    assertThat(rota.of(ASPEN).overrides()).hasSize(1);
  }

  @Test
  void client_must_be_named_where_a_name_means_two_schedules() {
    second(text -> text.replace("order: [tomas, priya]", "order: [priya, tomas]"));

    RotaAnswer<ScheduleOverride> answer = rota.override(swap(null, "tomas"), Actor.ADMIN);
    assertThat(((Wrong<ScheduleOverride>) answer).faults())
        .containsExactly(
            new Fault(
                "client",
                "several clients use this name for something else: name one of aspen, harlow"));
    assertThat(added(rota.override(swap(ASPEN, "tomas"), Actor.ADMIN)).client()).isEqualTo(ASPEN);
    assertThat(rota.of(Rig.HARLOW).overrides()).isEmpty();
    assertThat(added(rota.override(swap(Rig.HARLOW, "tomas"), Actor.ADMIN)).client())
        .isEqualTo(Rig.HARLOW);
  }

  @Test
  void two_that_take_different_slots_do_not_contradict() {
    added(rota.override(wish(null, "noc", "aiko", "priya"), Actor.ADMIN));

    assertThat(rota.override(wish(null, "noc", "ruth", "tomas"), Actor.ADMIN))
        .isInstanceOf(Added.class);
    assertThat(rota.override(wish(null, "soc", "ruth", null), Actor.ADMIN))
        .isInstanceOf(Added.class);
  }

  @Test
  void plain_override_contradicts_a_stand_in_for_the_primary_only() {
    added(rota.override(wish(null, "noc", "aiko", "priya"), Actor.ADMIN));
    added(rota.override(wish(null, "noc", "ruth", null), Actor.ADMIN));

    RotaAnswer<ScheduleOverride> third =
        rota.override(wish(null, "noc", "aiko", "tomas"), Actor.ADMIN);
    assertThat(((Contradicts<ScheduleOverride>) third).other()).isEqualTo("o2");
  }

  @Test
  void override_that_would_never_hold_is_told() {
    RotaAnswer<ScheduleOverride> answer =
        rota.override(wish(null, "noc", "priya", "aiko"), Actor.ADMIN);

    assertThat(((Added<ScheduleOverride>) answer).warnings())
        .containsExactly(
            "It changes nothing: Aiko Mori does not stand on schedule noc between"
                + " 2026-11-21T08:10:00Z and 2026-11-21T18:10:00Z.");
  }

  @Test
  void absence_tells_of_steps_that_name_the_person_alone_and_of_overrides_that_rest() {
    added(rota.override(wish(null, "noc", "priya", "tomas"), Actor.ADMIN));

    RotaAnswer<Away> answer = rota.away(wish(null, null, "priya", null), Actor.ADMIN);
    List<String> warnings = ((Added<Away>) answer).warnings();
    assertThat(warnings)
        .contains(
            "Override o1 of schedule noc does not count while Priya Nair is away.",
            "Step 3 of path internal-std pages Priya Nair alone: it pages nobody from"
                + " 2026-11-21T08:10:00Z to 2026-11-21T18:10:00Z.");
    rota.endAway("a2", Actor.ADMIN);
    assertThat(rota.of(Rig.HARLOW).absences()).isEmpty();
    assertThat(rota.endAway("a1", Actor.ADMIN)).isFalse();
  }

  @Test
  void what_was_ended_half_way_held_until_then() {
    added(rota.override(swap(null, "tomas"), Actor.ADMIN));
    Instant began = rig.now;
    rig.now = began.plus(Duration.ofHours(1));
    rota.endOverride("o1", Actor.ADMIN);

    assertThat(rota.of(Rig.HARLOW).overrides())
        .extracting(ScheduleOverride::from, ScheduleOverride::to)
        .containsExactly(tuple(began, rig.now));
  }

  private void second(UnaryOperator<String> change) {
    String text = Rig.sample().replace("{id: harlow,", "{id: aspen,");
    rig.matrices.load("aspen.yml", change.apply(text), "test", "test");
  }

  private static <T> Kept<T> added(RotaAnswer<T> answer) {
    assertThat(answer).isInstanceOf(Added.class);
    return ((Added<T>) answer).kept();
  }

  private RotaWish swap(@Nullable ClientId client, String replaces) {
    return wish(client, "noc", "priya", replaces);
  }

  private RotaWish wish(
      @Nullable ClientId client,
      @Nullable String schedule,
      String person,
      @Nullable String replaces) {
    return new RotaWish(
        client,
        schedule == null ? null : new ScheduleId(schedule),
        new PersonId(person),
        replaces == null ? null : new PersonId(replaces),
        rig.now,
        rig.now.plus(Duration.ofHours(10)),
        "swap");
  }
}
