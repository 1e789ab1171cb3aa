package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nightbell.engine.KeyUsage;
import nightbell.engine.KeyUsage.Minute;
import nightbell.engine.KeyUsage.Total;
import nightbell.engine.Register.Former;
import nightbell.engine.Register.IntakeKey;
import nightbell.engine.Register.Mapped;
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

  @Test
  void a_rotated_key_is_found_by_both_secrets() {
    register.addKey(bare("k1", "h1", NOW));
    assertThat(register.rotateKey("k1", "h2", NOW.plusSeconds(60))).isTrue();
    IntakeKey key = register.key("h2").orElseThrow();
    assertThat(register.key("h1")).contains(key);
    assertThat(key.former()).isEqualTo(new Former("h1", NOW.plusSeconds(60)));
    assertThat(key.opens("h1", NOW.plusSeconds(59))).isTrue();
    assertThat(key.opens("h1", NOW.plusSeconds(60))).isFalse();
    assertThat(key.opens("h2", NOW.plusSeconds(99))).isTrue();
    register.addKey(bare("k2", "h1", NOW));
    assertThat(register.keys()).hasSize(1);
    register.rotateKey("k1", "h3", NOW);
    assertThat(register.key("h1")).isEmpty();
    register.revokeKey("k1", NOW);
    assertThat(register.key("h2")).isEmpty();
    assertThat(register.rotateKey("k1", "h4", NOW)).isFalse();
  }

  @Test
  void a_keys_mapping_is_kept_with_its_sample() {
    register.addKey(bare("k1", "h1", NOW));
    assertThat(register.mapped("k1")).isEmpty();
    assertThat(register.mapKey("k1", new Mapped("{}", "x=1"))).isTrue();
    assertThat(register.mapKey("k9", new Mapped("{}", ""))).isFalse();
    assertThat(register.mapped("k1")).contains(new Mapped("{}", "x=1"));
    assertThat(register.key("h1").orElseThrow().mapping()).isEqualTo("{}");
  }

  @Test
  void uses_add_up_by_the_minute_and_the_last_one_stays() {
    register.addKey(bare("k1", "h1", NOW));
    register.addKey(bare("k2", "h2", NOW));
    KeyUsage usage = database.keyUsage();
    Instant early = NOW.minusSeconds(7200);
    usage.add(List.of(new Minute("k1", early, early, null, 5, 0)));
    usage.add(
        List.of(new Minute("k1", NOW, NOW, NOW, 1, 2), new Minute("k1", NOW, NOW, null, 3, 0)));
    Instant hour = NOW.minusSeconds(3600);
    assertThat(usage.totals(hour, early)).containsExactly(new Total("k1", NOW, NOW, 4, 9, 2));
    usage.forget(NOW);
    assertThat(usage.totals(hour, early)).containsExactly(new Total("k1", NOW, NOW, 4, 4, 2));
    usage.add(List.of(new Minute("k1", early, early, early, 1, 0)));
    usage.forget(NOW.plusSeconds(1));
    assertThat(usage.totals(hour, early)).containsExactly(new Total("k1", NOW, NOW, 0, 0, 0));
  }

  private static IntakeKey bare(String id, String hash, Instant at) {
    return new IntakeKey(id, CLIENT, "bare", hash, null, null, null, null, at, null);
  }
}
