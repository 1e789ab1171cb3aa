package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.engine.Heartbeat;
import nightbell.engine.Heartbeats;
import nightbell.engine.life.Signs;
import org.junit.jupiter.api.Test;

/** What the vigil relies on: a beat between reading and marking wins, and settings stay apart. */
abstract class HeartbeatContract extends DatabaseContract {
  private static final Duration EVERY = Duration.ofMinutes(5);

  @Test
  void a_heartbeat_is_kept_whole_and_its_name_counts_within_its_client() {
    Heartbeats kept = database.heartbeats();
    Heartbeat one = heartbeat(CLIENT, "job", null);
    Heartbeat other = heartbeat(new ClientId("aspen"), "job", NOW);
    kept.put(one);
    kept.put(other);
    assertThat(kept.all()).containsExactly(other, one);
    assertThat(kept.find(CLIENT, "job")).contains(one);
    assertThat(kept.find(CLIENT, "Job")).isEmpty();
    assertThat(kept.remove(CLIENT, "job")).isTrue();
    assertThat(kept.remove(CLIENT, "job")).isFalse();
    assertThat(kept.all()).containsExactly(other);
  }

  @Test
  void one_that_is_overdue_is_due_until_it_is_marked_and_never_after_a_beat() {
    Heartbeats kept = database.heartbeats();
    kept.put(heartbeat(CLIENT, "job", null));
    assertThat(kept.due(NOW.plus(EVERY.multipliedBy(9)))).isEmpty();
    Heartbeat seen = kept.beat(CLIENT, "job", NOW).orElseThrow();
    assertThat(seen.dueAt()).isEqualTo(NOW.plus(EVERY).plusSeconds(30));
    assertThat(kept.due(seen.dueAt().minusNanos(1000))).isEmpty();
    assertThat(kept.due(seen.dueAt())).containsExactly(seen);

    kept.beat(CLIENT, "job", NOW.plusSeconds(1));
    assertThat(kept.silent(seen)).isFalse();
    Heartbeat late = kept.find(CLIENT, "job").orElseThrow();
    assertThat(kept.silent(late)).isTrue();
    assertThat(kept.silent(late)).isTrue();
    assertThat(kept.due(NOW.plus(EVERY.multipliedBy(9)))).isEmpty();
    assertThat(kept.beat(CLIENT, "job", NOW.plus(EVERY)).orElseThrow().silent()).isTrue();
    kept.heard(CLIENT, "job");
    assertThat(kept.find(CLIENT, "job").orElseThrow().silent()).isFalse();
    assertThat(kept.beat(CLIENT, "none", NOW)).isEmpty();
  }

  @Test
  void a_start_gives_time_and_never_takes_any() {
    Heartbeats kept = database.heartbeats();
    kept.put(heartbeat(CLIENT, "late", NOW));
    kept.put(heartbeat(CLIENT, "soon", NOW.plus(EVERY.multipliedBy(2))));
    kept.put(heartbeat(CLIENT, "unwatched", null));
    kept.spare(NOW);
    assertThat(kept.all())
        .extracting(Heartbeat::dueAt)
        .containsExactly(NOW.plus(EVERY), NOW.plus(EVERY.multipliedBy(2)), null);
  }

  @Test
  void two_that_register_one_name_leave_one_heartbeat() {
    Heartbeats kept = database.heartbeats();
    try (Race race = new Race()) {
      for (int i = 0; i < 20; i++) {
        Heartbeat one = heartbeat(CLIENT, "job" + i, null);
        race.run(() -> put(kept, one), () -> put(kept, one));
        assertThat(kept.all()).hasSize(i + 1);
      }
    }
  }

  private static boolean put(Heartbeats kept, Heartbeat one) {
    kept.put(one);
    return true;
  }

  private static Heartbeat heartbeat(ClientId client, String name, Instant due) {
    Heartbeat.Settings settings =
        new Heartbeat.Settings(
            EVERY, Duration.ofSeconds(30), "silent", "P1", "servers", "outage", true);
    return new Heartbeat(client, name, "k1", "probe", settings, null, due, false);
  }

  @Test
  void signs_of_life_are_kept_for_each_node_and_the_last_one_counts() {
    Signs signs = database.signs();
    assertThat(signs.last()).isEmpty();
    signs.give("one", NOW);
    signs.give("two", NOW.minusSeconds(60));
    assertThat(signs.last()).contains(NOW);
    signs.give("two", NOW.plusSeconds(60));
    assertThat(signs.last()).contains(NOW.plusSeconds(60));
  }
}
