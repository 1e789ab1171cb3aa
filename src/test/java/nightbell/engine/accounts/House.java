package nightbell.engine.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.engine.Matrices;
import nightbell.oncall.Side;
import nightbell.web.auth.MemoryAuth;
import org.jspecify.annotations.Nullable;

/** Accounts in memory, on a clock that a test sets, with the mails that were sent. */
final class House {
  static final String PASSWORD = "seven lamps at night";

  Instant now = Instant.parse("2026-11-21T08:10:00Z");
  final MemoryLedger ledger = new MemoryLedger();
  final List<String> mails = new ArrayList<>();
  final Matrices matrices = new TwoClients();
  final SignIns signIns = new SignIns(ledger, MemoryAuth.QUICK, () -> now);
  final AccountMail mail = (account, subject, text) -> mails.add(account.email() + ": " + text);
  final Links links =
      new Links(
          ledger, new Actors(matrices), mail, MemoryAuth.QUICK, () -> now, "https://desk.example");
  final People people = new People(ledger, links, matrices, MemoryAuth.QUICK, () -> now);
  final OwnAccount own = new OwnAccount(ledger, signIns, MemoryAuth.QUICK, mail, () -> now);
  final Ledger all = ledger.ledger();
  final ApiTokens tokens = new ApiTokens(all, () -> now);
  final Browsers browsers = new Browsers(all, ledger.entries::add, () -> now);

  /** Somebody who came and chose the password. */
  Account member(String email, Role role, @Nullable Side side, String... clients) {
    Account account = invited(By.ADMIN, email, role, side, clients).account();
    links.choose(secret(), PASSWORD);
    return ledger.byId(account.id()).orElseThrow();
  }

  People.Invited invited(By by, String email, Role role, @Nullable Side side, String... clients) {
    return people.invite(by, wish(email, role, side, clients));
  }

  static Wish wish(String email, Role role, @Nullable Side side, String... clients) {
    return new Wish(email, "Somebody", role, side, clients(clients));
  }

  static Set<ClientId> clients(String... ids) {
    return Arrays.stream(ids).map(ClientId::new).collect(Collectors.toSet());
  }

  static Rights rights(Role role, @Nullable Side side, String... clients) {
    return new Rights(role, side, clients(clients));
  }

  /** The secret of the link that was mailed last. */
  String secret() {
    String text = mails.get(mails.size() - 1);
    String before = "https://desk.example/sign-in/password/";
    int from = text.indexOf(before) + before.length();
    return text.substring(from, from + 43);
  }

  Account account(Account known) {
    return ledger.byId(known.id()).orElseThrow();
  }

  static By by(Account account) {
    return new By(new Actor(account.id(), account.rights().side()), account.rights(), account.id());
  }

  List<Kind> kinds() {
    return ledger.entries.stream().map(entry -> entry.kind()).toList();
  }

  Optional<Account> enters(String email, String password) {
    return signIns.byPassword(email, password, null);
  }
}
