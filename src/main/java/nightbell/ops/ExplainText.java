package nightbell.ops;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nightbell.engine.Timetables;
import nightbell.matrix.Matrix;
import nightbell.matrix.Ruling;
import nightbell.matrix.Wording;
import nightbell.oncall.Person;

/** An explanation for people: the ruling's sentences, then a table that can be read aloud. */
final class ExplainText {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm:ss", Locale.ENGLISH);

  private final Matrix matrix;
  private final PrintStream out;

  ExplainText(Matrix matrix, PrintStream out) {
    this.matrix = matrix;
    this.out = out;
  }

  void print(Ruling ruling, List<Timetables.Line> lines, Instant at) {
    ZoneId zone = matrix.client().zone();
    out.println(matrix.client().name() + ", an alert at " + clock(at, zone) + " (" + zone + ")");
    ruling.sentences().forEach(sentence -> out.println("  " + sentence));
    out.println();
    if (lines.isEmpty()) {
      out.println("Nobody is paged.");
      return;
    }
    out.println("If nobody answers:");
    Table table = new Table("time", "after", "side", "step", "who", "by", "why");
    lines.forEach(line -> table.add(cells(line, zone)));
    table.print(out);
    if (lines.stream().anyMatch(this::isRepeated)) {
      out.println(
          "The last is repeated every "
              + Wording.length(matrix.exhausted().every())
              + " until somebody answers.");
    }
  }

  private String[] cells(Timetables.Line line, ZoneId zone) {
    Person person = matrix.people().get(line.person());
    return new String[] {
      clock(line.at(), zone),
      line.offset() == 0 ? "at once" : Wording.length(Duration.ofSeconds(line.offset())),
      lower(line.side()),
      step(line),
      person == null ? line.person().value() : person.name(),
      lower(line.channel()),
      line.why()
    };
  }

  private String step(Timetables.Line line) {
    if (isRepeated(line)) {
      return "at the end";
    }
    return line.round() == 1
        ? "step " + line.step()
        : "step " + line.step() + ", round " + line.round();
  }

  private boolean isRepeated(Timetables.Line line) {
    return line.round() > 1 + matrix.exhausted().rounds();
  }

  private static String clock(Instant at, ZoneId zone) {
    boolean whole = at.atZone(zone).getSecond() == 0;
    return (whole ? MINUTE : SECOND).format(at.atZone(zone));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
