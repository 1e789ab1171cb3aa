package nightbell.web.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import nightbell.web.Refused;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private Instant now = Instant.parse("2026-10-06T02:14:00Z");
  private final Sessions sessions = new Sessions(() -> now);

  @Test
  void a_session_s_forms_carry_its_own_sign() {
    Caller one = sessions.caller(sessions.begin()).orElseThrow();
    Caller other = sessions.caller(sessions.begin()).orElseThrow();

    Csrf.check(one, one.csrf());
    assertThatThrownBy(() -> Csrf.check(one, other.csrf())).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> Csrf.check(one, null)).isInstanceOf(Refused.class);
  }

  @Test
  void the_sign_stays_the_same_for_the_session() {
    String id = sessions.begin();

    assertThat(sessions.caller(id)).isEqualTo(sessions.caller(id));
  }

  @Test
  void beyond_a_thousand_the_one_idle_longest_ends() {
    String first = sessions.begin();
    String second = sessions.begin();
    for (int i = 2; i < 1000; i++) {
      sessions.begin();
    }
    sessions.caller(first);
    sessions.begin();

    assertThat(sessions.caller(first)).isPresent();
    assertThat(sessions.caller(second)).isEmpty();
  }
}
