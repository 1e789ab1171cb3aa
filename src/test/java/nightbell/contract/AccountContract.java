package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Trail;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.AccountRecords;
import nightbell.engine.accounts.ApiToken;
import nightbell.engine.accounts.Cut;
import nightbell.engine.accounts.Link;
import nightbell.engine.accounts.Proofs;
import nightbell.engine.accounts.Session;
import nightbell.engine.accounts.SessionRecords;
import nightbell.engine.accounts.TokenRecords;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What signing in relies on, on every database. */
abstract class AccountContract extends DatabaseContract {
  private static final Entry ENTRY = Entry.of(Kind.ACCOUNT_CHANGED, "changed");
  private static final Rights ALL = new Rights(Role.RESPONDER, null, Set.of());

  @Test
  void accounts_come_back_as_they_were_written_and_change_by_their_version() {
    AccountRecords accounts = database.ledger().accounts();
    Proofs proofs = new Proofs("$2a$12$hash", "SECRET", 58_000_000L, List.of("r1", "r2"));
    Account.Identity identity = new Account.Identity("https://login.example/", "42");
    Rights rights = new Rights(Role.MANAGER, Side.PROVIDER, Set.of(new ClientId("harlow"), CLIENT));
    Account dana = account("u-dana", "dana@harlow.example", rights, proofs, identity);
    assertThat(accounts.add(dana, ENTRY)).isTrue();
    assertThat(accounts.byId("u-dana")).contains(dana);
    assertThat(accounts.byEmail("dana@harlow.example")).contains(dana);
    assertThat(accounts.byIdentity(identity)).contains(dana);
    assertThat(accounts.byIdentity(new Account.Identity("https://login.example/", "43"))).isEmpty();

    Account bare = account("u-bare", "a@harlow.example", ALL, Proofs.NONE, null);
    Account other = account("u-other", "b@harlow.example", ALL, Proofs.NONE, null);
    assertThat(accounts.add(bare, ENTRY)).isTrue();
    assertThat(accounts.add(other, ENTRY)).as("several have no identity").isTrue();
    assertThat(accounts.accounts()).containsExactly(bare, other, dana);

    Account less = account("u-dana", "dana@harlow.example", ALL, Proofs.NONE, null);
    assertThat(accounts.update(less, Cut.NONE, NOW, null)).isTrue();
    assertThat(accounts.update(less, Cut.NONE, NOW, ENTRY)).as("an older version").isFalse();
    assertThat(accounts.byId("u-dana").orElseThrow().rights()).isEqualTo(ALL);
    assertThat(accounts.byId("u-dana").orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void an_id_an_address_and_an_identity_have_one_account() {
    AccountRecords accounts = database.ledger().accounts();
    Account.Identity identity = new Account.Identity("https://login.example/", "42");
    accounts.add(account("u-a", "a@harlow.example", ALL, Proofs.NONE, identity), ENTRY);

    assertThat(accounts.add(account("u-a", "b@x.example", ALL, Proofs.NONE, null), ENTRY))
        .isFalse();
    assertThat(accounts.add(account("u-b", "a@harlow.example", ALL, Proofs.NONE, null), ENTRY))
        .isFalse();
    assertThat(accounts.add(account("u-b", "b@x.example", ALL, Proofs.NONE, identity), ENTRY))
        .isFalse();
    accounts.add(account("u-b", "b@x.example", ALL, Proofs.NONE, null), ENTRY);
    Account linked = account("u-b", "b@x.example", ALL, Proofs.NONE, identity);
    assertThat(accounts.update(linked, Cut.NONE, NOW, ENTRY)).isFalse();
    assertThat(accounts.byId("u-b").orElseThrow().identity()).isNull();
  }

  @Test
  void of_two_changes_at_once_one_wins() {
    AccountRecords accounts = database.ledger().accounts();
    accounts.add(account("u-a", "a@harlow.example", ALL, Proofs.NONE, null), ENTRY);
    try (Race race = new Race()) {
      for (int i = 0; i < 20; i++) {
        Account now = accounts.byId("u-a").orElseThrow();
        List<Boolean> won =
            race.run(
                () -> accounts.update(now, Cut.NONE, NOW, null),
                () -> accounts.update(now, Cut.NONE, NOW, null));
        assertThat(won).containsExactlyInAnyOrder(true, false);
      }
    }
  }

  @Test
  void a_change_cuts_sessions_and_links_with_it_and_goes_on_the_trail() {
    AccountRecords accounts = database.ledger().accounts();
    SessionRecords sessions = database.ledger().sessions();
    Rights one = new Rights(Role.RESPONDER, null, Set.of(CLIENT));
    Account dana = account("u-dana", "dana@harlow.example", one, Proofs.NONE, null);
    accounts.add(dana, ENTRY);
    sessions.add(session("h1", "u-dana", NOW));
    sessions.add(session("h2", "u-dana", NOW));
    sessions.add(session("h3", null, NOW));
    Link link = new Link("l1", "u-dana", Link.Purpose.INVITE, NOW.plusSeconds(60));
    accounts.offer(link, NOW, ENTRY);
    assertThat(accounts.link("l1")).contains(link);
    Link newer = new Link("l2", "u-dana", Link.Purpose.RESET, NOW.plusSeconds(60));
    accounts.offer(newer, NOW, ENTRY);
    assertThat(accounts.link("l1")).isEmpty();

    accounts.update(dana, Cut.allBut("h2"), NOW, ENTRY);
    assertThat(sessions.list()).extracting(Session::hash).containsExactly("h2", "h3");
    assertThat(accounts.link("l2")).isEmpty();
    Account now = accounts.byId("u-dana").orElseThrow();
    accounts.update(now, Cut.ALL, NOW, ENTRY);
    assertThat(sessions.list()).extracting(Session::hash).containsExactly("h3");
    assertThat(
            database
                .trail()
                .events(
                    new Trail.Filter(Trail.Span.ALL, Kind.ACCOUNT_CHANGED, null, CLIENT, 0, 99)))
        .hasSize(5);
  }

  @Test
  void sessions_are_kept_seen_ended_and_forgotten() {
    SessionRecords sessions = database.ledger().sessions();
    database
        .ledger()
        .accounts()
        .add(account("u-a", "a@harlow.example", ALL, Proofs.NONE, null), ENTRY);
    Session one = session("h1", "u-a", NOW);
    Session two = session("h2", null, NOW.minusSeconds(100));
    sessions.add(one);
    sessions.add(two);
    assertThat(sessions.find("h1")).contains(one);
    assertThat(sessions.list()).containsExactly(one, two);
    sessions.seen("h2", NOW.plusSeconds(9));
    assertThat(sessions.list()).extracting(Session::hash).containsExactly("h2", "h1");
    assertThat(sessions.endAll("u-b", null)).isZero();
    assertThat(sessions.endAll(null, "h2")).isZero();
    assertThat(sessions.endAll(null, null)).isEqualTo(1);
    assertThat(sessions.end("h2")).isFalse();
    sessions.forget(NOW, NOW.minusSeconds(1));
    assertThat(sessions.find("h1")).isPresent();
    sessions.forget(NOW.plusSeconds(1), NOW.minusSeconds(1));
    assertThat(sessions.find("h1")).isEmpty();
    sessions.add(
        new Session("h4", null, NOW, NOW, "a".repeat(300), "\u0000\uD83D".repeat(300), "h"));
    assertThat(sessions.find("h4")).isPresent();
  }

  @Test
  void tokens_are_kept_used_and_revoked_once() {
    TokenRecords tokens = database.ledger().tokens();
    ApiToken one = token("t1", Set.of(CLIENT, new ClientId("orchard")));
    tokens.add(one, Entry.of(Kind.TOKEN_CREATED, "made"));
    assertThat(tokens.find("hash-t1")).contains(one);
    assertThat(tokens.find("t1")).isEmpty();
    tokens.used("t1", NOW);
    Entry end = Entry.of(Kind.TOKEN_REVOKED, "revoked");
    assertThat(tokens.revoke("t1", NOW, "dana", end)).isTrue();
    assertThat(tokens.revoke("t1", NOW, "lee", end)).isFalse();
    assertThat(tokens.revoke("t2", NOW, "lee", end)).isFalse();
    ApiToken now = tokens.list().get(0);
    assertThat(now.usedAt()).isEqualTo(NOW);
    assertThat(now.revokedBy()).isEqualTo("dana");
    assertThat(now.isLive(NOW)).isFalse();
  }

  private static Account account(
      String id, String email, Rights rights, Proofs proofs, Account.@Nullable Identity identity) {
    return new Account(
        id, email, "Somebody", rights, proofs, identity, NOW, "admin", null, null, 0);
  }

  private static Session session(String hash, @Nullable String account, Instant seen) {
    return new Session(hash, account, seen, seen, "192.0.2.1", "Firefox", "by password");
  }

  private static ApiToken token(String id, Set<ClientId> clients) {
    return new ApiToken(
        id,
        "hash-" + id,
        null,
        "script",
        Role.MANAGER,
        clients,
        true,
        NOW,
        NOW.plusSeconds(60),
        null,
        null,
        null);
  }
}
