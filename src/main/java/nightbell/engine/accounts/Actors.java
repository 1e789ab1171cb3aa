package nightbell.engine.accounts;

import java.util.Locale;
import java.util.Optional;
import nightbell.audit.Actor;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.oncall.Person;

/** Who an account is on record: the matrix's person of its address, or else the account itself. */
public final class Actors {
  private final Matrices matrices;

  public Actors(Matrices matrices) {
    this.matrices = matrices;
  }

  /** The actor of what this account does. */
  public Actor of(Account account) {
    return person(account)
        .map(person -> new Actor(person.id().value(), person.side()))
        .orElseGet(() -> new Actor(account.id(), account.rights().side()));
  }

  /** The person of this address in the matrices that the account sees, on its own side. */
  public Optional<Person> person(Account account) {
    return matrices.active().stream()
        .filter(version -> account.rights().sees(version.matrix().client().id()))
        .flatMap(version -> version.matrix().people().values().stream())
        .filter(person -> isOf(account, person))
        .findFirst();
  }

  /** Whether a person of any matrix has this id, so that no account may take it. */
  boolean isPerson(String id) {
    return matrices.active().stream()
        .map(MatrixVersion::matrix)
        .anyMatch(
            matrix ->
                matrix.people().keySet().stream().anyMatch(person -> person.value().equals(id)));
  }

  private static boolean isOf(Account account, Person person) {
    String email = person.email();
    boolean sameSide = account.rights().side() == null || account.rights().side() == person.side();
    return email != null && sameSide && email.toLowerCase(Locale.ROOT).equals(account.email());
  }
}
