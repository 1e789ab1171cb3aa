package nightbell.web.auth;

import java.util.Optional;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.Actors;
import nightbell.engine.accounts.Ledger;
import nightbell.engine.accounts.SignIns;

/**
 * The people who may sign in, and what tells them.
 *
 * @param formKey what the signs of forms are made with; every node has the same
 */
public record Members(Ledger ledger, Actors actors, SignIns signIns, String formKey) {

  /** The account of this id unless it is disabled. */
  Optional<Account> live(String id) {
    return ledger.accounts().byId(id).filter(account -> !account.isDisabled());
  }

  @Override
  public String toString() {
    return "Members";
  }
}
