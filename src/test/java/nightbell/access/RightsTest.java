package nightbell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nightbell.alert.ClientId;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

class RightsTest {
  private static final ClientId HARLOW = new ClientId("harlow");
  private static final ClientId MERCER = new ClientId("mercer");
  private final Rights manager = new Rights(Role.MANAGER, Side.INTERNAL, Set.of(HARLOW));

  @Test
  void a_manager_of_one_client_sees_that_client_only() {
    assertThat(manager.sees(HARLOW)).isTrue();
    assertThat(manager.sees(MERCER)).isFalse();
    assertThat(manager.sees(null)).isFalse();
    assertThat(manager.seesAll()).isFalse();
  }

  @Test
  void a_role_may_do_what_lower_ones_may_and_no_more() {
    assertThat(manager.may(Role.RESPONDER, HARLOW)).isTrue();
    assertThat(manager.may(Role.MANAGER, HARLOW)).isTrue();
    assertThat(manager.may(Role.ADMINISTRATOR, HARLOW)).isFalse();
    assertThat(manager.may(Role.RESPONDER, MERCER)).isFalse();
  }

  @Test
  void all_rights_are_all() {
    assertThat(Rights.ALL.may(Role.ADMINISTRATOR, MERCER)).isTrue();
    assertThat(Rights.ALL.may(Role.ADMINISTRATOR, null)).isTrue();
  }
}
