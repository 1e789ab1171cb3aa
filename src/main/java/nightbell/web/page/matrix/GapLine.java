package nightbell.web.page.matrix;

import nightbell.engine.Gap;
import nightbell.escalation.GapKind;
import nightbell.web.page.Times;

/** An open gap in words. */
public record GapLine(String incident, String at, String kind, String about, String text) {

  static GapLine of(Gap gap, Times times) {
    String system = gap.system() == null ? "no known system" : gap.system().value();
    String row = gap.row() == null ? "no row" : "row " + gap.row();
    return new GapLine(
        gap.incident().toString(),
        times.dated(gap.at()),
        kind(gap.kind()),
        String.join(
            " · ",
            gap.severity().value(),
            system,
            gap.category().value(),
            row,
            "version " + gap.matrixVersion()),
        gap.text());
  }

  private static String kind(GapKind kind) {
    return switch (kind) {
      case UNMATCHED -> "no row took it";
      case NOT_MINE -> "the owner said not mine";
      case DISPUTED -> "both sides said not mine";
    };
  }
}
