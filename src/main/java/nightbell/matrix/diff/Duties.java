package nightbell.matrix.diff;

import java.util.ArrayList;
import java.util.List;
import nightbell.matrix.Holidays;
import nightbell.oncall.DutyHours;
import nightbell.oncall.Handoff;
import nightbell.oncall.HolidayRule;
import nightbell.oncall.Member;
import nightbell.oncall.TurnLength;

/** The parts of a schedule's layer in the words of a matrix file. */
final class Duties {
  private Duties() {}

  static boolean are(Record record) {
    return record instanceof TurnLength
        || record instanceof Handoff
        || record instanceof Member
        || record instanceof HolidayRule
        || record instanceof DutyHours;
  }

  static String said(Record record, Said said) {
    if (record instanceof DutyHours hours) {
      String later = hours.nights() < 2 ? "" : " " + hours.nights() + " days later";
      return said.of(hours.days()) + " " + hours.from() + " to " + hours.to() + later;
    }
    return record instanceof HolidayRule rule && rule.days() instanceof Holidays list
        ? rule + days(rule, list, said)
        : record.toString();
  }

  /** What a list has; the client's own holidays are a part of the matrix themselves. */
  private static String days(HolidayRule rule, Holidays list, Said said) {
    if (rule.list().isEmpty()) {
      return "";
    }
    Holidays.Written written = list.written();
    List<String> words = new ArrayList<>();
    if (written.region() != null) {
      words.add("region " + written.region());
    }
    if (!written.added().isEmpty()) {
      words.add("with " + said.of(written.added()));
    }
    if (!written.removed().isEmpty()) {
      words.add("without " + said.of(written.removed()));
    }
    return " (" + String.join(", ", words) + ")";
  }
}
