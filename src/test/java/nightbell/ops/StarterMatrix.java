package nightbell.ops;

/** The text that {@code matrix init} writes where nobody says anything. */
public final class StarterMatrix {
  private StarterMatrix() {}

  public static String text() {
    return InitText.of(new InitAnswers());
  }
}
