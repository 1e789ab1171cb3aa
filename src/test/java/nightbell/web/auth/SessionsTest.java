package nightbell.web.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import nightbell.engine.accounts.MemoryLedger;
import nightbell.web.Refused;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private Instant now = Instant.parse("2026-10-06T02:14:00Z");
  private final MemoryLedger ledger = new MemoryLedger();
  private final Sessions sessions = sessions();

  private Sessions sessions() {
    return new Sessions(MemoryAuth.members(ledger, () -> now, new NoMatrices()), () -> now);
  }

  private String begin() {
    return sessions.begin(null, "192.0.2.1", "Firefox", "by the admin token");
  }

  @Test
  void a_session_s_forms_carry_its_own_sign() {
    Caller one = sessions.caller(begin()).orElseThrow();
    Caller other = sessions.caller(begin()).orElseThrow();

    Csrf.check(one, one.csrf());
    assertThatThrownBy(() -> Csrf.check(one, other.csrf())).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> Csrf.check(one, null)).isInstanceOf(Refused.class);
  }

  @Test
  void the_sign_stays_the_same_for_the_session() {
    String id = begin();

    assertThat(sessions.caller(id)).isEqualTo(sessions.caller(id));
  }

  @Test
  void a_restart_signs_nobody_out_and_forms_that_were_open_still_fit() {
    String id = begin();
    Caller before = sessions.caller(id).orElseThrow();

    assertThat(sessions().caller(id)).contains(before);
  }

  @Test
  void one_ends_after_twelve_idle_hours_and_after_seven_days_of_use() {
    String idle = begin();
    String used = begin();
    for (int hours = 0; hours < 7 * 24; hours += 6) {
      assertThat(sessions.caller(used)).isPresent();
      now = now.plus(Duration.ofHours(6));
    }
    now = now.plusSeconds(1);

    assertThat(sessions.caller(idle)).isEmpty();
    assertThat(sessions.caller(used)).isEmpty();
    begin();
    assertThat(ledger.list()).hasSize(1);
  }

  @Test
  void when_it_was_seen_is_written_once_a_minute_at_most() {
    String id = begin();
    Instant begun = now;
    now = now.plusSeconds(59);
    sessions.caller(id);
    assertThat(ledger.list().get(0).seenAt()).isEqualTo(begun);
    now = now.plusSeconds(1);
    sessions.caller(id);
    assertThat(ledger.list().get(0).seenAt()).isEqualTo(now);
  }
}
