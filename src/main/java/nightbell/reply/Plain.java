package nightbell.reply;

/**
 * Makes a stranger's text safe to show on one line: whitespace is one space; control, format and
 * unpaired surrogate characters are gone. Pure.
 */
final class Plain {
  private Plain() {}

  /** The text on one line. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> add(line, c));
    return line.toString().strip();
  }

  /** The text on one line of at most {@code most} characters, with an ellipsis where it was cut. */
  static String line(String text, int most) {
    String line = line(text);
    if (line.length() <= most) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
    return line.substring(0, end).stripTrailing() + "…";
  }

  private static void add(StringBuilder line, int c) {
    if (isSpace(c)) {
      if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    } else if (isShown(c)) {
      line.appendCodePoint(c);
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.CONTROL;
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
