package nightbell.web.seen;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.engine.StoredVersion;
import nightbell.engine.agreement.Agreement;
import nightbell.oncall.PersonId;
import nightbell.web.Refused;
import nightbell.web.Whose;
import org.jspecify.annotations.Nullable;

/**
 * The agreement on the matrices of clients in sight. Who speaks for one side signs for that side
 * only. Thread-safe.
 */
record SeenAgreement(Agreement all, Supplier<Rights> sight) implements Agreement {

  @Override
  public List<StoredVersion> versions(ClientId client) {
    return sight.get().sees(client) ? all.versions(client) : List.of();
  }

  @Override
  public Optional<StoredVersion> version(int number) {
    Rights rights = sight.get();
    return all.version(number).filter(version -> rights.sees(version.client()));
  }

  @Override
  public Optional<String> text(int number) {
    return sight.get().seesAll()
        ? all.text(number)
        : version(number).flatMap(seen -> all.text(number));
  }

  @Override
  public Optional<Outcome> sign(int number, Wish wish) {
    Rights rights = sight.get();
    Optional<StoredVersion> seen = version(number);
    if (seen.isPresent() && rights.side() != null && rights.side() != wish.side()) {
      throw Refused.of(403, "You sign for your own side only.");
    }
    return seen.flatMap(known -> all.sign(number, wish));
  }

  @Override
  public Optional<Outcome> withdraw(int number, String by, @Nullable String reason) {
    return version(number).flatMap(seen -> all.withdraw(number, by, reason));
  }

  @Override
  public Optional<ReviewState> review(ClientId client) {
    return sight.get().sees(client) ? all.review(client) : Optional.empty();
  }

  @Override
  public Outcome reviewed(ClientId client, PersonId by, String note) {
    if (!sight.get().sees(client)) {
      throw Whose.stranger();
    }
    return all.reviewed(client, by, note);
  }
}
