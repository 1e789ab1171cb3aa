package nightbell.matrix.file;

/**
 * What a text must be before it is parsed: not too long, and characters that a person can see. The
 * answer to a binary or huge file comes from here, at once.
 */
final class TextCheck {
  private static final int LONGEST = 1_000_000;
  private static final int LONGEST_WORD = 10_000;
  private static final int UNDECODED = 0xFFFD;

  private TextCheck() {}

  /** Whether the text may be parsed; if not, the reason is found. */
  static boolean passes(String text, Found found) {
    if (text.length() > LONGEST) {
      found.add(
          "too-large",
          Place.START,
          "the file has " + text.length() + " characters, which is more than " + LONGEST,
          "is this the right file? A matrix is a few pages long");
      return false;
    }
    int line = 1;
    int column = 1;
    int word = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (!readable(c)) {
        refuse(c, new Place(line, column), found);
        return false;
      }
      word = Character.isLetterOrDigit(c) ? word + 1 : 0;
      if (word > LONGEST_WORD) {
        tooLong(new Place(line, column - LONGEST_WORD), found);
        return false;
      }
      i += Character.charCount(c);
      column++;
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i))) {
        line++;
        column = 1;
      }
    }
    return true;
  }

  /** The parser takes many seconds over a word of a million letters. */
  private static void tooLong(Place at, Found found) {
    String what = "a word here has more than " + LONGEST_WORD + " characters";
    found.add("too-large", at, what, "is this the right file? A matrix is a few pages long");
  }

  /** Whether a character may stand in a matrix. */
  static boolean readable(int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      // U+FEFF is a byte order mark in the middle; U+FFFE and U+FFFF are no characters.
      default -> c != UNDECODED && c != 0xFEFF && c != 0xFFFE && c != 0xFFFF;
    };
  }

  private static void refuse(int c, Place at, Found found) {
    boolean undecoded = c == UNDECODED;
    found.add(
        "character",
        at,
        undecoded
            ? "a character here could not be decoded"
            : String.format("there is a control character here (U+%04X)", c),
        undecoded ? "save the file as UTF-8" : "remove it; a matrix is plain UTF-8 text");
  }
}
