package nightbell.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.engine.accounts.NotAllowed.Why;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gives what to whom. */
class PeopleTest {
  private final House house = new House();

  @Test
  void nobody_gives_more_than_the_own_in_any_combination() {
    for (Rights own : allRights()) {
      By by = new By(new Actor("u-x", own.side()), own, "u-x");
      for (Rights wanted : allRights()) {
        boolean role = own.role().covers(wanted.role());
        boolean side = own.side() == null || own.side() == wanted.side();
        boolean clients =
            own.clients().isEmpty()
                || (!wanted.clients().isEmpty() && own.clients().containsAll(wanted.clients()));
        assertThat(by.mayGive(wanted))
            .as("%s gives %s", own, wanted)
            .isEqualTo(role && side && clients);
      }
    }
  }

  private static List<Rights> allRights() {
    List<Rights> all = new ArrayList<>();
    @Nullable Side[] sides = {null, Side.INTERNAL, Side.PROVIDER};
    String[][] clients = {{}, {"harlow"}, {"orchard"}, {"harlow", "orchard"}};
    for (Role role : Role.values()) {
      for (Side side : sides) {
        for (String[] some : clients) {
          all.add(House.rights(role, side, some));
        }
      }
    }
    return all;
  }

  @Test
  void an_administrator_of_one_client_stays_within_it() {
    Account ruth = house.member("ruth@b.example", Role.ADMINISTRATOR, Side.PROVIDER, "harlow");
    Account above = house.member("above@b.example", Role.MANAGER, Side.PROVIDER, "orchard");
    Account below = house.member("below@b.example", Role.MANAGER, Side.PROVIDER, "harlow");
    By by = House.by(ruth);

    assertThat(house.people.list(by))
        .extracting(Account::id)
        .containsExactly(below.id(), ruth.id());
    house.invited(by, "new@b.example", Role.ADMINISTRATOR, Side.PROVIDER, "harlow");
    refused(Why.RIGHTS, () -> house.invited(by, "a@b.example", Role.MANAGER, Side.PROVIDER));
    refused(Why.RIGHTS, () -> house.invited(by, "a@b.example", Role.MANAGER, null, "harlow"));
    refused(
        Why.INPUT, () -> house.invited(by, "a@b.example", Role.MANAGER, Side.PROVIDER, "orchard"));
    Rights all = House.rights(Role.MANAGER, Side.PROVIDER);
    refused(Why.RIGHTS, () -> house.people.change(by, below.id(), "Below", all));
    refused(Why.UNKNOWN, () -> house.people.disable(by, above.id()));
    refused(Why.UNKNOWN, () -> house.people.disable(by, "u-nobody"));
    refused(Why.UNKNOWN, () -> house.browsers.endAllOf(by, above));
  }

  @Test
  void nobody_changes_the_own_rights_or_disables_the_own_account() {
    Account ruth = house.member("ruth@b.example", Role.ADMINISTRATOR, null, "harlow");
    By by = House.by(ruth);

    refused(Why.RIGHTS, () -> house.people.change(by, ruth.id(), "Ruth", Rights.ALL));
    Rights less = House.rights(Role.MANAGER, null, "harlow");
    refused(Why.RIGHTS, () -> house.people.change(by, ruth.id(), "Ruth", less));
    refused(Why.RIGHTS, () -> house.people.disable(by, ruth.id()));
  }

  @Test
  void only_administrators_see_to_accounts() {
    By manager = House.by(house.member("m@b.example", Role.MANAGER, null));

    refused(Why.RIGHTS, () -> house.people.list(manager));
    refused(Why.RIGHTS, () -> house.invited(manager, "a@b.example", Role.RESPONDER, null));
    refused(Why.RIGHTS, () -> house.people.createOwn(manager, "a@b.example", "A", House.PASSWORD));
  }

  @Test
  void an_address_has_one_account_whatever_its_case() {
    house.member("dana@harlow.example", Role.MANAGER, null);

    refused(
        Why.CONFLICT,
        () -> house.invited(By.ADMIN, "DANA@HARLOW.EXAMPLE", Role.ADMINISTRATOR, null));
    assertThat(house.ledger.accounts()).hasSize(1);
  }

  @Test
  void who_has_not_come_yet_is_invited_again_with_the_new_rights() {
    Account first = house.invited(By.ADMIN, "dana@harlow.example", Role.RESPONDER, null).account();
    Account again =
        house.invited(By.ADMIN, "dana@harlow.example", Role.MANAGER, null, "harlow").account();

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(house.account(again).rights()).isEqualTo(House.rights(Role.MANAGER, null, "harlow"));
    assertThat(house.mails).hasSize(2);
  }

  @Test
  void a_disabled_account_is_not_invited_back_in() {
    Account dana = house.invited(By.ADMIN, "dana@harlow.example", Role.RESPONDER, null).account();
    house.people.disable(By.ADMIN, dana.id());

    refused(
        Why.CONFLICT, () -> house.invited(By.ADMIN, "dana@harlow.example", Role.RESPONDER, null));
  }

  @Test
  void names_addresses_and_clients_are_checked() {
    refused(Why.INPUT, () -> house.invited(By.ADMIN, "dana", Role.RESPONDER, null));
    refused(Why.INPUT, () -> house.invited(By.ADMIN, "a@b.example", Role.RESPONDER, null, "nix"));
    Wish blank = new Wish("a@b.example", " ", Role.RESPONDER, null, House.clients());
    refused(Why.INPUT, () -> house.people.invite(By.ADMIN, blank));
    Wish lines = new Wish("a@b.example", "A\nB", Role.RESPONDER, null, House.clients());
    refused(Why.INPUT, () -> house.people.invite(By.ADMIN, lines));
  }

  @Test
  void the_admin_token_s_holder_makes_an_own_account_and_everything_is_on_record() {
    Account made = house.people.createOwn(By.ADMIN, "ruth@b.example", "Ruth", House.PASSWORD);

    assertThat(made.rights()).isEqualTo(Rights.ALL);
    assertThat(house.enters("ruth@b.example", House.PASSWORD)).isPresent();
    Account other = house.member("m@b.example", Role.MANAGER, null);
    house.people.change(House.by(made), other.id(), "M", House.rights(Role.RESPONDER, null));
    house.people.disable(House.by(made), other.id());
    house.people.enable(House.by(made), other.id());
    assertThat(house.kinds())
        .containsExactly(
            Kind.ACCOUNT_CREATED,
            Kind.ACCOUNT_CREATED,
            Kind.ACCOUNT_INVITED,
            Kind.PASSWORD_CHANGED,
            Kind.ACCOUNT_CHANGED,
            Kind.ACCOUNT_DISABLED,
            Kind.ACCOUNT_ENABLED);
    assertThat(house.ledger.entries.get(4).actor().name()).isEqualTo(made.id());
  }

  @Test
  void an_account_is_on_record_as_the_matrix_s_person_of_its_address_and_side() {
    Actors actors = new Actors(house.matrices);
    Account dana = house.member("Dana@harlow.example", Role.MANAGER, Side.INTERNAL, "harlow");
    assertThat(actors.of(dana)).isEqualTo(new Actor("dana", Side.INTERNAL));
    Account lee = house.member("lee@harlow.example", Role.MANAGER, Side.PROVIDER, "harlow");
    assertThat(actors.of(lee)).isEqualTo(new Actor("u-lee", Side.PROVIDER));
    Account unseen = house.member("priya@brightwater.example", Role.MANAGER, null, "harlow");
    assertThatCode(() -> actors.of(unseen)).doesNotThrowAnyException();
  }

  private static void refused(Why why, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(NotAllowed.class, not -> assertThat(not.why()).isEqualTo(why));
  }
}
