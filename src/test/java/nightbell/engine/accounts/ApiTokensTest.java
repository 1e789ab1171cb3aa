package nightbell.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import nightbell.access.Role;
import nightbell.audit.Kind;
import nightbell.engine.accounts.ApiTokens.Plan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tokens, who makes them and who sees them. */
class ApiTokensTest {
  private final House house = new House();
  private final By dana =
      House.by(house.member("dana@harlow.example", Role.MANAGER, null, "harlow", "orchard"));

  @Test
  void a_token_gives_no_more_than_its_maker_has() {
    assertThatThrownBy(() -> house.tokens.make(dana, plan(Role.ADMINISTRATOR, null)))
        .hasMessageContaining("no more than your own");
    assertThatThrownBy(() -> house.tokens.make(dana, plan(Role.MANAGER, null, "elsewhere")))
        .hasMessageContaining("There is no client elsewhere");
    ApiToken all = house.tokens.make(dana, plan(Role.RESPONDER, null)).token();
    assertThat(all.clients()).isEqualTo(House.clients("harlow", "orchard"));
    ApiToken one = house.tokens.make(dana, plan(Role.MANAGER, null, "harlow")).token();
    assertThat(one.clients()).isEqualTo(House.clients("harlow"));
  }

  @Test
  void it_lives_for_90_days_unless_it_was_asked_for_less_or_at_most_a_year() {
    assertThat(house.tokens.make(dana, plan(Role.RESPONDER, null)).token().until())
        .isEqualTo(house.now.plus(Duration.ofDays(90)));
    assertThat(house.tokens.make(dana, plan(Role.RESPONDER, 365)).token().until())
        .isEqualTo(house.now.plus(Duration.ofDays(365)));
    for (int days : new int[] {0, -1, 366}) {
      assertThatThrownBy(() -> house.tokens.make(dana, plan(Role.RESPONDER, days)))
          .hasMessageContaining("From 1 to 365 days");
    }
  }

  @Test
  void its_secret_is_kept_as_a_hash_and_known_by_its_beginning() {
    ApiTokens.Made made = house.tokens.make(dana, plan(Role.RESPONDER, null));

    assertThat(made.secret()).startsWith("nbt_").hasSizeGreaterThan(40);
    assertThat(made.token().toString()).doesNotContain(made.secret());
    assertThat(made.token().isLive(house.now.plus(Duration.ofDays(90)).minusSeconds(1))).isTrue();
    assertThat(made.token().isLive(house.now.plus(Duration.ofDays(90)))).isFalse();
  }

  @Test
  void people_see_and_revoke_their_own_and_administrators_those_below_them() {
    By lee = House.by(house.member("lee@harlow.example", Role.MANAGER, null, "harlow"));
    By ruth = House.by(house.member("ruth@b.example", Role.ADMINISTRATOR, null, "harlow"));
    ApiToken danas = house.tokens.make(dana, plan(Role.RESPONDER, null)).token();
    ApiToken lees = house.tokens.make(lee, plan(Role.RESPONDER, null)).token();
    ApiToken admins = house.tokens.make(By.ADMIN, plan(Role.RESPONDER, null)).token();

    assertThat(house.tokens.list(lee)).containsExactly(lees);
    assertThat(house.tokens.list(ruth)).as("dana sees more than ruth").containsExactly(lees);
    assertThat(house.tokens.list(By.ADMIN)).containsExactly(danas, lees, admins);
    assertThatThrownBy(() -> house.tokens.revoke(lee, danas.id()))
        .hasMessage("There is no token of this id.");
    house.tokens.revoke(ruth, lees.id());
    assertThat(house.tokens.list(lee).get(0).revokedBy()).isEqualTo("u-ruth");
    assertThat(house.kinds()).contains(Kind.TOKEN_CREATED).endsWith(Kind.TOKEN_REVOKED);
  }

  private static Plan plan(Role role, @Nullable Integer days, String... clients) {
    Duration life = days == null ? null : Duration.ofDays(days);
    return new Plan("a script", role, House.clients(clients), false, life);
  }
}
