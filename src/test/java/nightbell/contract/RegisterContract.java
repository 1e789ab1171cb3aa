package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nightbell.engine.Register.IntakeKey;
import org.junit.jupiter.api.Test;

/** What set-up relies on: ended keys open nothing. */
abstract class RegisterContract extends DatabaseContract {
  @Test
  void a_key_is_found_by_its_secret_until_it_is_ended() {
    IntakeKey full =
        new IntakeKey("k1", CLIENT, "probe", "h1", "zabbix", "erp", "outage", "east", NOW, null);
    IntakeKey bare = bare("k2", "h2", NOW.plusSeconds(1));
    register.addKey(bare);
    register.addKey(full);
    assertThat(register.key("h1")).contains(full);
    assertThat(register.key("h2")).contains(bare);
    assertThat(register.key("h3")).isEmpty();
    assertThat(register.keys()).containsExactly(full, bare);
    assertThat(register.revokeKey("k1", NOW)).isTrue();
    assertThat(register.revokeKey("k1", NOW)).isFalse();
    assertThat(register.revokeKey("k9", NOW)).isFalse();
    assertThat(register.key("h1")).isEmpty();
    assertThat(register.keys().get(0).revokedAt()).isEqualTo(NOW);
  }

  @Test
  void an_ended_secret_cannot_be_added_again() {
    register.addKey(bare("k1", "h1", NOW));
    register.revokeKey("k1", NOW);
    register.addKey(bare("k2", "h1", NOW));
    assertThat(register.key("h1")).isEmpty();
    assertThat(register.keys()).hasSize(1);
  }

  private static IntakeKey bare(String id, String hash, Instant at) {
    return new IntakeKey(id, CLIENT, "bare", hash, null, null, null, null, at, null);
  }
}
