package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nightbell.engine.Ask.Purpose;
import nightbell.engine.Ask.State;
import nightbell.engine.Register.StoredMatrix;
import nightbell.engine.rota.Kept;
import nightbell.matrix.Matrix;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.lint.Facts;
import nightbell.matrix.lint.Facts.Contact;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;

/**
 * What the linter says of versions now, with what is on record: which contacts answered, which of
 * them a drill, which numbers take no texts, and when the version was loaded, which counts as its
 * review. An answer is kept for some minutes. Thread-safe; one version is linted at a time.
 */
public final class ActiveFindings {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration LOOK_BACK = Duration.ofDays(120);
  private static final String NAME = "matrix.yml";

  private final Register register;
  private final Asks asks;
  private final Function<String, Optional<String>> textless;
  private final Clock clock;
  private final Map<Integer, Kept> kept = new HashMap<>();

  private record Kept(Instant at, List<PlacedFinding> findings) {}

  /**
   * Looks at what is on record.
   *
   * @param textless why a number takes no texts, to follow "the number"; empty where it does
   */
  public ActiveFindings(
      Register register, Asks asks, Function<String, Optional<String>> textless, Clock clock) {
    this.register = register;
    this.asks = asks;
    this.textless = textless;
    this.clock = clock;
  }

  /** The findings of this version, errors first. */
  public synchronized List<PlacedFinding> of(MatrixVersion version) {
    Instant now = clock.now();
    kept.values().removeIf(each -> now.isAfter(each.at().plus(FRESH)));
    return kept.computeIfAbsent(version.number(), number -> new Kept(now, lint(version, now)))
        .findings();
  }

  private List<PlacedFinding> lint(MatrixVersion version, Instant now) {
    Optional<StoredMatrix> stored = register.matrix(version.number());
    Facts facts =
        Facts.unknown()
            .withConfirmed(confirmed(version.matrix()))
            .withDrilled(drilled(version.matrix(), now))
            .withTextless(textless(version.matrix()));
    MatrixFile.Read read = new MatrixFile.Read(version.matrix());
    if (stored.isPresent()) {
      facts = facts.withReviewed(stored.get().at());
      if (MatrixFile.read(NAME, stored.get().text()) instanceof MatrixFile.Read found) {
        read = found;
      }
    }
    return Linted.of(read, facts, now).findings();
  }

  private Map<String, String> textless(Matrix matrix) {
    Map<String, String> numbers = new HashMap<>();
    matrix.people().values().stream()
        .map(Person::sms)
        .filter(Objects::nonNull)
        .forEach(number -> textless.apply(number).ifPresent(why -> numbers.put(number, why)));
    return numbers;
  }

  /** When each number or address that the matrix has now last answered. */
  private Map<Contact, Instant> confirmed(Matrix matrix) {
    Map<Contact, Instant> answers = new HashMap<>();
    for (Asks.Contact contact : asks.contacts()) {
      if (isHere(matrix, contact.person(), contact.channel(), contact.address())) {
        answers.put(new Contact(contact.person(), contact.channel()), contact.confirmedAt());
      }
    }
    return answers;
  }

  private Map<Contact, Instant> drilled(Matrix matrix, Instant now) {
    Map<Contact, Instant> answers = new HashMap<>();
    Asks.Filter lately =
        new Asks.Filter(Purpose.DRILL, null, null, now.minus(LOOK_BACK), Integer.MAX_VALUE);
    for (Ask ask : asks.asks(lately)) {
      Instant at = ask.state() == State.ANSWERED ? ask.endedAt() : null;
      if (at != null && isHere(matrix, ask.person(), ask.channel(), ask.address())) {
        answers.merge(new Contact(ask.person(), ask.channel()), at, (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return answers;
  }

  private static boolean isHere(Matrix matrix, PersonId id, Channel channel, String address) {
    Person person = matrix.people().get(id);
    return person != null && address.equals(person.address(channel));
  }
}
