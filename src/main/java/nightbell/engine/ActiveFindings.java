package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nightbell.alert.ClientId;
import nightbell.engine.Records.IncidentFilter;
import nightbell.engine.Register.StoredMatrix;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.escalation.Via;
import nightbell.matrix.Matrix;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.lint.Facts;
import nightbell.matrix.lint.Facts.Contact;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the linter says of versions now, with what is on record: who answered by which channel, who
 * wants no texts, and when the version was loaded, which counts as its review. An answer is kept
 * for some minutes. Thread-safe; one version is linted at a time.
 */
public final class ActiveFindings {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration LOOK_BACK = Duration.ofDays(120);
  private static final int MOST = 1000;
  private static final String NAME = "matrix.yml";

  private final Register register;
  private final Records records;
  private final Predicate<String> optedOut;
  private final Clock clock;
  private final Map<Integer, Kept> kept = new HashMap<>();

  private record Kept(Instant at, List<PlacedFinding> findings) {}

  /**
   * Looks at what is on record.
   *
   * @param optedOut whether the owner of a number wants no texts
   */
  public ActiveFindings(
      Register register, Records records, Predicate<String> optedOut, Clock clock) {
    this.register = register;
    this.records = records;
    this.optedOut = optedOut;
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
            .withConfirmed(confirmed(version.matrix().client().id(), now))
            .withTextless(textless(version.matrix()));
    MatrixFile.Read read = new MatrixFile.Read(version.matrix());
    if (stored.isPresent()) {
      facts = facts.withReviewed(stored.get().at());
      if (MatrixFile.read(NAME, stored.get().text()) instanceof MatrixFile.Read found) {
        read = found;
      }
    }
    return Review.of(read, facts, now).findings();
  }

  private Map<String, String> textless(Matrix matrix) {
    return matrix.people().values().stream()
        .map(Person::sms)
        .filter(Objects::nonNull)
        .distinct()
        .filter(optedOut)
        .collect(Collectors.toMap(number -> number, number -> "opted out"));
  }

  private Map<Contact, Instant> confirmed(ClientId client, Instant now) {
    Map<Contact, Instant> answers = new HashMap<>();
    IncidentFilter lately =
        new IncidentFilter(
            null, client, null, null, null, now.minus(LOOK_BACK), null, null, null, MOST);
    for (Incident incident : records.incidents(lately)) {
      answer(incident.acknowledged(), answers);
      answer(incident.resolved(), answers);
    }
    return answers;
  }

  private static void answer(@Nullable Mark mark, Map<Contact, Instant> into) {
    Channel channel = mark == null ? null : channel(mark.via());
    if (mark != null && channel != null) {
      into.merge(
          new Contact(new PersonId(mark.by().name()), channel),
          mark.at(),
          (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  private static @Nullable Channel channel(Via via) {
    return switch (via) {
      case SMS -> Channel.SMS;
      case VOICE -> Channel.VOICE;
      case EMAIL -> Channel.EMAIL;
      case WEB, API, TOOL, TIMER -> null;
    };
  }
}
