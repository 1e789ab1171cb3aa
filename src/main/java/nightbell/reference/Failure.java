package nightbell.reference;

/** A refusal: its status and when it comes. */
public record Failure(int status, String when) {
  /** Reads {@code 404: There is none.} */
  static Failure read(String line) {
    int colon = line.indexOf(':');
    if (colon != 3) {
      throw new IllegalArgumentException("not STATUS: words: " + line);
    }
    return new Failure(Integer.parseInt(line.substring(0, colon)), line.substring(4).strip());
  }
}
