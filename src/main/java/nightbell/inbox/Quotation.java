package nightbell.inbox;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells what a person wrote from what their mail program quoted. Where that is in doubt less is
 * taken for theirs: a quoted digit must never act.
 */
final class Quotation {
  /** A line that mail programs write above what they quote without marking each line. */
  static final String CUT = "-----Original Message-----";

  private static final int LINES = 400;

  /** Above a quotation whose lines are not marked: what follows is not the person's. */
  private static final List<Pattern> ENDS =
      List.of(
          Pattern.compile("-{2,} ?[^-]{1,60}-{2,}"),
          Pattern.compile("_{10,}"),
          Pattern.compile("(?i)(?:from|von|de|da|van|fra|från|od): .{1,300}"),
          Pattern.compile("-- ?"));

  /** Above a quotation whose lines are marked; the line itself may go on in the next. */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?i)(?:on|am|le|el|il|op|den|em|w dniu) .{0,200}"
              + "(?:wrote|schrieb|écrit|escribió|scritto|schreef|skrev|escreveu|napisał)"
              + "\\b.{0,120}:?");

  private static final Pattern BEGUN =
      Pattern.compile("(?i)(?:on|am|le|el|il|op|den|em) .{0,160}\\d{4}.{0,160}");

  private Quotation() {}

  /** The first line that the person wrote, or empty. */
  static String firstLine(String text) {
    List<String> lines = text.lines().limit(LINES).map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\u200b", "").replace('\u00a0', ' ').strip();
      if (ENDS.stream().anyMatch(end -> end.matcher(line).matches())) {
        return "";
      }
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      if (!line.isEmpty() && !line.startsWith(">") && !introduces(line, next)) {
        return line;
      }
      if (introducesWithNext(line, next)) {
        i++;
      }
    }
    return "";
  }

  private static boolean introduces(String line, String next) {
    return INTRODUCTION.matcher(line).matches() || introducesWithNext(line, next);
  }

  /** Long addresses push the end of the introduction into the next line. */
  private static boolean introducesWithNext(String line, String next) {
    return !INTRODUCTION.matcher(line).matches()
        && BEGUN.matcher(line).matches()
        && INTRODUCTION.matcher(line + " " + next).matches()
        && next.toLowerCase(Locale.ROOT).strip().endsWith(":");
  }
}
