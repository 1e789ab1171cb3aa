package nightbell.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Register.StoredMatrix;
import nightbell.engine.StoredVersion;
import nightbell.engine.agreement.Agreement;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/** An agreement in memory: it remembers what was asked and answers what it was told to. */
final class FakeAgreement implements Agreement {
  final List<StoredVersion> versions = new ArrayList<>();
  final List<Wish> wishes = new ArrayList<>();
  Outcome outcome = new Outcome(null, "not set", List.of());
  private final FakeRegister register;

  FakeAgreement(FakeRegister register) {
    this.register = register;
  }

  @Override
  public List<StoredVersion> versions(ClientId client) {
    return versions.stream().filter(version -> version.client().equals(client)).toList();
  }

  @Override
  public Optional<StoredVersion> version(int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  @Override
  public Optional<String> text(int number) {
    return register.matrix(number).map(StoredMatrix::text);
  }

  @Override
  public Optional<Outcome> sign(int number, Wish wish) {
    wishes.add(wish);
    return Optional.of(outcome);
  }

  @Override
  public Optional<Outcome> withdraw(int number, String by, @Nullable String reason) {
    return Optional.of(outcome);
  }

  @Override
  public Optional<ReviewState> review(ClientId client) {
    return Optional.empty();
  }

  @Override
  public Outcome reviewed(ClientId client, PersonId by, String note) {
    return outcome;
  }
}
