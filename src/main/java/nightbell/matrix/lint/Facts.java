package nightbell.matrix.lint;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;

/**
 * What is known beside the matrix. An empty {@code Optional} means that nobody looked, so the
 * findings that need it are left out; an empty map means that somebody looked and there is nothing.
 *
 * @param confirmed when a contact last answered, by a reply or in a drill
 * @param drilled when a contact last answered a drill
 * @param textless numbers that take no texts, each with the reason ("opted out", "is a landline")
 * @param reviewed when both sides last reviewed the matrix
 */
public record Facts(
    Optional<Map<Contact, Instant>> confirmed,
    Optional<Map<Contact, Instant>> drilled,
    Optional<Map<String, String>> textless,
    Optional<Instant> reviewed) {
  private static final Facts UNKNOWN =
      new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public Facts {
    confirmed = confirmed.map(Map::copyOf);
    drilled = drilled.map(Map::copyOf);
    textless = textless.map(Map::copyOf);
  }

  /** One way to reach one person. */
  public record Contact(PersonId person, Channel channel) {}

  /** Nothing but the matrix is known. */
  public static Facts unknown() {
    return UNKNOWN;
  }

  public Facts withConfirmed(Map<Contact, Instant> answered) {
    return new Facts(Optional.of(answered), drilled, textless, reviewed);
  }

  public Facts withDrilled(Map<Contact, Instant> answered) {
    return new Facts(confirmed, Optional.of(answered), textless, reviewed);
  }

  public Facts withTextless(Map<String, String> numbers) {
    return new Facts(confirmed, drilled, Optional.of(numbers), reviewed);
  }

  public Facts withReviewed(Instant at) {
    return new Facts(confirmed, drilled, textless, Optional.of(at));
  }
}
