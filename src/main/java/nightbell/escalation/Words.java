package nightbell.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.matrix.Severity;
import nightbell.matrix.Target;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** How reasons name things. */
final class Words {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm z", Locale.ENGLISH);

  private Words() {}

  /** A length as people say it: {@code 15 min}, {@code 90 s}, {@code 1 h}. */
  static String length(@Nullable Duration length) {
    if (length == null) {
      return "no time";
    }
    long seconds = length.toSeconds();
    if (seconds >= 3600 && seconds % 3600 == 0) {
      return seconds / 3600 + " h";
    }
    return seconds >= 60 && seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
  }

  /** A response time, for example {@code 15 min}, or {@code 2 working days}. */
  static String respond(Severity.@Nullable Respond respond) {
    if (respond == null || respond.days() == 0) {
      return length(respond == null ? null : respond.length());
    }
    return respond.days() == 1 ? "1 working day" : respond.days() + " working days";
  }

  static String channels(List<Channel> channels) {
    return channels.stream()
        .map(channel -> channel.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  static String names(List<Person> people) {
    return people.isEmpty()
        ? "nobody"
        : people.stream().map(Person::name).collect(Collectors.joining(", "));
  }

  static String side(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  /** A side as the matrix names it, or plainly where it does not. */
  static String side(Matrix matrix, Side side) {
    Organisation known = matrix.sides().get(side);
    return known == null ? "the " + side(side) + " side" : known.name();
  }

  static String targets(Matrix matrix, List<Target> targets) {
    return targets.stream().map(one -> target(matrix, one)).collect(Collectors.joining(", "));
  }

  private static String target(Matrix matrix, Target target) {
    if (target instanceof Target.OnSchedule on) {
      return "schedule " + on.schedule() + (on.secondary() ? " secondary" : "");
    }
    PersonId id = ((Target.Named) target).person();
    Person person = matrix.people().get(id);
    return person == null ? id.value() : person.name();
  }

  /** An instant as the client's clocks show it, for example {@code Mon 23 Nov 07:30 CST}. */
  static String at(Matrix matrix, Instant at) {
    return CLOCK.format(at.atZone(matrix.client().zone()));
  }
}
