package nightbell.matrix.paper;

import java.util.ArrayList;
import java.util.List;
import nightbell.matrix.Matrix;
import nightbell.matrix.paper.Block.Table;
import nightbell.oncall.Person;
import nightbell.oncall.Way;
import org.jspecify.annotations.Nullable;

/** Who can be reached how; numbers whole only where that was asked for. */
final class PeopleWords {
  private static final List<String> HEADS =
      List.of("Name", "Side", "Role", "SMS", "Voice call", "Email", "Time zone");
  private static final String DOTS = "•••";

  private PeopleWords() {}

  static Table table(Matrix matrix, boolean numbers) {
    Named named = new Named(matrix);
    return new Table(
        "",
        HEADS,
        matrix.people().values().stream().map(person -> row(named, person, numbers)).toList());
  }

  private static List<String> row(Named named, Person person, boolean numbers) {
    return List.of(
        person.name(),
        named.side(person.side()),
        person.role(),
        number(person.sms(), numbers),
        number(person.voice(), numbers),
        person.email() == null ? "–" : person.email(),
        (person.zone() == null ? named.matrix().client().zone() : person.zone()).getId());
  }

  /** What is agreed for single people: their own order of channels, and their last day. */
  static List<Line> own(Matrix matrix) {
    List<Line> lines = new ArrayList<>();
    for (Person person : matrix.people().values()) {
      if (!person.ways().isEmpty()) {
        List<String> orders =
            person.ways().entrySet().stream()
                .map(own -> severity(own.getKey()) + ": " + order(own.getValue()))
                .toList();
        String text = "Is paged in an own order in place of a step's channels. ";
        lines.add(new Line(person.name(), text + String.join("; ", orders) + "."));
      }
      if (person.until() != null) {
        lines.add(new Line(person.name(), "Last day: " + Prose.day(person.until()) + "."));
      }
    }
    return lines;
  }

  private static String severity(String name) {
    return name.equals(Person.EVERY_OTHER) ? "Every other severity" : name;
  }

  private static String order(List<Way> ways) {
    return Prose.and(
        ways.stream()
            .map(
                way ->
                    Prose.channels(List.of(way.channel()))
                        + (way.after().isZero()
                            ? " at once"
                            : " after " + Prose.length(way.after())))
            .toList());
  }

  /** Enough of a number to recognise it, not enough to call it. */
  private static String number(@Nullable String number, boolean whole) {
    if (number == null) {
      return "–";
    }
    int length = number.length();
    if (whole) {
      return number;
    }
    return length < 9
        ? DOTS + number.substring(Math.max(0, length - 2))
        : number.substring(0, 3) + DOTS + number.substring(length - (length < 12 ? 2 : 4));
  }
}
