package nightbell.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import nightbell.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailed links. */
class LinksTest {
  private final House house = new House();

  @Test
  void an_invitation_works_once_within_seven_days() {
    house.invited(By.ADMIN, "dana@harlow.example", Role.MANAGER, null);
    String secret = house.secret();
    assertThat(house.mails.get(0)).startsWith("dana@harlow.example: ");
    house.now = house.now.plus(Duration.ofDays(7)).minusSeconds(1);
    assertThat(house.links.open(secret)).isPresent();
    house.links.choose(secret, House.PASSWORD);

    assertThat(house.links.open(secret)).isEmpty();
    assertThatThrownBy(() -> house.links.choose(secret, "another long enough one"))
        .hasMessageContaining("This link is over");
    assertThat(house.enters("dana@harlow.example", House.PASSWORD)).isPresent();
  }

  @Test
  void an_invitation_is_over_after_seven_days_and_a_reset_after_an_hour() {
    house.invited(By.ADMIN, "dana@harlow.example", Role.MANAGER, null);
    String invitation = house.secret();
    house.now = house.now.plus(Duration.ofDays(7));
    assertThat(house.links.open(invitation)).isEmpty();

    house.member("lee@harlow.example", Role.MANAGER, null);
    house.links.reset("LEE@harlow.example");
    String reset = house.secret();
    house.now = house.now.plus(Duration.ofHours(1)).minusSeconds(1);
    assertThat(house.links.open(reset)).isPresent();
    house.now = house.now.plusSeconds(1);
    assertThat(house.links.open(reset)).isEmpty();
  }

  @Test
  void a_newer_link_ends_the_one_before() {
    house.member("lee@harlow.example", Role.MANAGER, null);
    house.links.reset("lee@harlow.example");
    String first = house.secret();
    house.links.reset("lee@harlow.example");

    assertThat(house.links.open(first)).isEmpty();
    assertThat(house.links.open(house.secret())).isPresent();
  }

  @Test
  void nothing_is_mailed_to_strangers_disabled_ones_or_who_signs_in_elsewhere() {
    Account gone = house.member("gone@harlow.example", Role.MANAGER, null);
    house.people.disable(By.ADMIN, gone.id());
    Account elsewhere =
        house.invited(By.ADMIN, "elsewhere@harlow.example", Role.MANAGER, null).account();
    Account.Identity identity = new Account.Identity("https://login.example", "42");
    house.ledger.update(elsewhere.withIdentity(identity), Cut.ALL, house.now, null);
    house.mails.clear();

    house.links.reset("nobody@harlow.example");
    house.links.reset("gone@harlow.example");
    house.links.reset("elsewhere@harlow.example");
    house.links.reset("no address");
    assertThat(house.mails).isEmpty();
  }

  @Test
  void the_link_of_an_account_that_was_disabled_meanwhile_opens_nothing() {
    Account dana = house.invited(By.ADMIN, "dana@harlow.example", Role.MANAGER, null).account();
    String secret = house.secret();
    house.people.disable(By.ADMIN, dana.id());
    assertThat(house.links.open(secret)).isEmpty();
    house.people.enable(By.ADMIN, dana.id());
    assertThat(house.links.open(secret)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "elevenchars", "Password1234", "123456789012", "passwordPASSWORD"})
  void short_and_common_passwords_are_refused_and_the_link_stays(String password) {
    house.invited(By.ADMIN, "dana@harlow.example", Role.MANAGER, null);

    assertThatThrownBy(() -> house.links.choose(house.secret(), password))
        .isInstanceOf(NotAllowed.class);
    assertThat(house.links.open(house.secret())).isPresent();
  }

  @Test
  void a_password_has_72_bytes_at_most_since_more_would_not_count() {
    house.invited(By.ADMIN, "dana@harlow.example", Role.MANAGER, null);
    String longest = "\u00e9".repeat(36);

    assertThatThrownBy(() -> house.links.choose(house.secret(), longest + "x"))
        .hasMessageContaining("too long");
    house.links.choose(house.secret(), longest);
    assertThat(house.enters("dana@harlow.example", longest)).isPresent();
    assertThat(house.enters("dana@harlow.example", longest + "x")).isEmpty();
  }

  @Test
  void a_new_password_ends_every_session() {
    Account dana = house.member("dana@harlow.example", Role.MANAGER, null);
    house.ledger.add(session("h1", dana));
    house.links.reset(dana.email());
    house.links.choose(house.secret(), "another long enough one");

    assertThat(house.ledger.find("h1")).isEmpty();
  }

  @Test
  void a_password_changed_by_its_owner_ends_every_other_session_and_is_told_by_mail() {
    Account dana = house.member("dana@harlow.example", Role.MANAGER, null);
    house.ledger.add(session("h1", dana));
    house.ledger.add(session("h2", dana));
    By by = House.by(dana);
    assertThatThrownBy(() -> house.own.changePassword(by, "wrong", "another long one", "h2"))
        .hasMessage("This is not your password.");
    house.own.changePassword(by, House.PASSWORD, "another long enough one", "h2");

    assertThat(house.ledger.find("h1")).isEmpty();
    assertThat(house.ledger.find("h2")).isPresent();
    assertThat(house.mails.get(house.mails.size() - 1)).contains("was changed just now");
  }

  private Session session(String hash, Account account) {
    return new Session(hash, account.id(), house.now, house.now, "192.0.2.1", "", "by password");
  }
}
