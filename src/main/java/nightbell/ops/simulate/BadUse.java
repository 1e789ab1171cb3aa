package nightbell.ops.simulate;

/** The command was called in a way that it cannot serve; the message is the sentence to print. */
final class BadUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadUse(String sentence) {
    super(sentence);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
