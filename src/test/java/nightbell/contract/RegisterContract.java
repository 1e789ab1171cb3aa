package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import nightbell.engine.Register.IntakeKey;
import nightbell.engine.Register.StoredMatrix;
import org.junit.jupiter.api.Test;

/** What set-up relies on: versions never change, the newest is active, ended keys open nothing. */
abstract class RegisterContract extends DatabaseContract {
  private static final ClientId OTHER = new ClientId("aspen");

  @Test
  void the_newest_version_of_a_client_is_active_and_old_ones_stay() {
    StoredMatrix first = add(CLIENT, "version: one \ud83d\udd14\n");
    StoredMatrix other = add(OTHER, "version: other\n");
    StoredMatrix second = add(CLIENT, "version: two\n");
    assertThat(List.of(first.number(), other.number(), second.number())).containsExactly(1, 2, 3);
    assertThat(register.activeMatrix(CLIENT)).contains(second);
    assertThat(register.activeMatrix(new ClientId("nobody"))).isEmpty();
    assertThat(register.matrix(1)).contains(first);
    assertThat(register.matrix(9)).isEmpty();
    assertThat(register.activeMatrices()).containsExactly(second, other);
  }

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
  void a_new_matrix_stands_on_record_before_what_follows() {
    add(CLIENT, "text");
    IncidentNumber number = new IncidentNumber(101);
    Entry next = Entry.of(Kind.NOTE, "later");
    store.transact(
        session -> {
          session.append(NOW, CLIENT, number, next);
          return number;
        });
    assertThat(records.timeline(number)).extracting(TrailEvent::seq).containsExactly(2L);
  }

  private StoredMatrix add(ClientId client, String text) {
    return register.addMatrix(client, "ab12", text, "ines", "first night", NOW);
  }

  private static IntakeKey bare(String id, String hash, Instant at) {
    return new IntakeKey(id, CLIENT, "bare", hash, null, null, null, null, at, null);
  }
}
