package nightbell.matrix.paper;

/** One thing said: what it is about, and the sentence. */
public record Line(String about, String text) {
  /** As it is read aloud: {@code R04: Outside business hours, …}. */
  @Override
  public String toString() {
    return about + ": " + text;
  }
}
