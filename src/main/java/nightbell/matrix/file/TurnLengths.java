package nightbell.matrix.file;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightbell.oncall.TurnLength;
import nightbell.oncall.TurnLength.Unit;
import org.jspecify.annotations.Nullable;

/** Lengths of turns: {@code 8h 1d 2w 1mo}. */
final class TurnLengths {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})(h|d|w|mo)");
  private static final Map<String, Unit> UNITS =
      Map.of("h", Unit.HOURS, "d", Unit.DAYS, "w", Unit.WEEKS, "mo", Unit.MONTHS);
  private static final Map<Unit, Integer> YEAR =
      Map.of(Unit.HOURS, 366 * 24, Unit.DAYS, 366, Unit.WEEKS, 52, Unit.MONTHS, 12);
  private static final String FORMS = "write it like 8h, 1d, 3d, 1w, 2w or 1mo";

  private TurnLengths() {}

  static @Nullable TurnLength read(Value value) {
    String text = value.text();
    if (text == null) {
      return null;
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      String what =
          value.called()
              + " is "
              + Words.quoted(text)
              + ", but must be whole hours, days, weeks or months";
      value.mistake("duration", what, FORMS);
      return null;
    }
    int count = Integer.parseInt(form.group(1));
    Unit unit = UNITS.getOrDefault(form.group(2), Unit.DAYS);
    if (count == 0) {
      value.mistake("duration", value.called() + " must be longer than zero", FORMS);
      return null;
    }
    int most = YEAR.getOrDefault(unit, 1);
    if (count > most) {
      String what = value.called() + " is " + text + ", which is longer than a year";
      value.mistake("duration", what, "write at most " + new TurnLength(most, unit));
      return null;
    }
    return new TurnLength(count, unit);
  }
}
