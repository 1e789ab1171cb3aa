package nightbell.matrix.file;

import java.util.Collection;
import java.util.stream.Collectors;

/** How values are shown in mistakes: quoted, on one line, and never very long. */
final class Words {
  private static final int LONGEST = 60;
  private static final int MOST = 12;

  private Words() {}

  static String quoted(String value) {
    return '"' + clipped(value) + '"';
  }

  static String clipped(String value) {
    String line = value.replaceAll("\\s+", " ");
    if (line.length() > LONGEST) {
      int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      line = line.substring(0, end) + "...";
    }
    return line;
  }

  /** The first few names, in their order. */
  static String listed(Collection<String> names) {
    String first = names.stream().limit(MOST).map(Words::clipped).collect(Collectors.joining(", "));
    return names.size() > MOST ? first + ", ..." : first;
  }
}
