package nightbell.reference;

/** The first sentence of a text, and the rest. */
final class Sentences {
  private static final String END = "\\.\\s+";

  private Sentences() {}

  /** Without its full stop: it is a title. */
  static String first(String text) {
    return text.split(END, 2)[0].strip().replaceFirst("\\.$", "");
  }

  static String rest(String text) {
    String[] parts = text.split(END, 2);
    return parts.length == 1 ? "" : parts[1].strip();
  }
}
