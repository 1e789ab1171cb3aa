package nightbell.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nightbell.access.Role;
import org.junit.jupiter.api.Test;

/** Who gets in, and with what. */
class SignInsTest {
  private final House house = new House();

  @Test
  void only_the_right_password_of_a_known_address_opens() {
    Account dana = house.member("dana@harlow.example", Role.MANAGER, null);

    assertThat(house.enters("Dana@Harlow.example ", House.PASSWORD)).isPresent();
    assertThat(house.account(dana).signedInAt()).isEqualTo(house.now);
    assertThat(house.enters("dana@harlow.example", House.PASSWORD + " ")).isEmpty();
    assertThat(house.enters("dana@harlow.example", "")).isEmpty();
    assertThat(house.enters("nobody@harlow.example", House.PASSWORD)).isEmpty();
    assertThat(house.enters("d\u0430na@harlow.example", House.PASSWORD)).isEmpty();
  }

  @Test
  void who_was_invited_and_has_not_chosen_a_password_does_not_get_in() {
    house.invited(By.ADMIN, "dana@harlow.example", Role.MANAGER, null);

    assertThat(house.enters("dana@harlow.example", "")).isEmpty();
    assertThat(house.enters("dana@harlow.example", "null")).isEmpty();
  }

  @Test
  void a_disabled_account_does_not_open_by_any_means() {
    Account dana = house.member("dana@harlow.example", Role.MANAGER, null);
    house.people.disable(By.ADMIN, dana.id());

    assertThat(house.enters(dana.email(), House.PASSWORD)).isEmpty();
    assertThat(house.signIns.byOtherMeans(dana)).isEmpty();
    house.people.enable(By.ADMIN, dana.id());
    assertThat(house.enters(dana.email(), House.PASSWORD)).isPresent();
  }

  @Test
  void the_second_step_asks_for_a_code_that_works_once() {
    Account dana = house.member("dana@harlow.example", Role.MANAGER, null);
    By by = House.by(dana);
    String secret = TimeCodes.freshSecret();
    String wrong = TimeCodes.at(secret, house.now.minusSeconds(3600));
    assertThatThrownBy(() -> house.own.secondStepOn(by, House.PASSWORD, secret, wrong))
        .isInstanceOf(NotAllowed.class);
    String first = TimeCodes.at(secret, house.now);
    List<String> recovery = house.own.secondStepOn(by, House.PASSWORD, secret, first);
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();

    assertThat(house.enters(dana.email(), House.PASSWORD)).isEmpty();
    assertThat(enters(dana, first)).as("used when it was turned on").isFalse();
    house.now = house.now.plusSeconds(30);
    String next = TimeCodes.at(secret, house.now);
    assertThat(enters(dana, next)).isTrue();
    assertThat(enters(dana, next)).as("the same again").isFalse();
    assertThat(enters(dana, recovery.get(3))).isTrue();
    assertThat(enters(dana, recovery.get(3))).as("the same again").isFalse();
    assertThat(house.account(dana).proofs().recovery())
        .hasSize(9)
        .doesNotContainAnyElementsOf(recovery);
  }

  @Test
  void a_new_password_by_mail_leaves_the_second_step_on() {
    Account dana = house.member("dana@harlow.example", Role.MANAGER, null);
    String secret = TimeCodes.freshSecret();
    house.own.secondStepOn(House.by(dana), House.PASSWORD, secret, TimeCodes.at(secret, house.now));
    house.links.reset(dana.email());
    house.links.choose(house.secret(), "another long enough one");

    assertThat(house.enters(dana.email(), "another long enough one")).isEmpty();
  }

  @Test
  void a_code_that_was_used_on_another_node_first_is_refused() {
    Account dana = house.member("dana@harlow.example", Role.MANAGER, null);
    String secret = TimeCodes.freshSecret();
    house.own.secondStepOn(House.by(dana), House.PASSWORD, secret, TimeCodes.at(secret, house.now));
    house.now = house.now.plusSeconds(30);
    String code = TimeCodes.at(secret, house.now);
    Account before = house.account(dana);
    assertThat(enters(dana, code)).isTrue();

    assertThat(house.ledger.update(before, Cut.NONE, house.now, null))
        .as("the other node's change is based on an older version")
        .isFalse();
  }

  private boolean enters(Account account, String code) {
    return house.signIns.byPassword(account.email(), House.PASSWORD, code).isPresent();
  }
}
