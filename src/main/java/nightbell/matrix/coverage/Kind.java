package nightbell.matrix.coverage;

/** What is wrong in a span. */
public enum Kind {
  /** No step of any path ends at somebody who can be paged. */
  NOBODY("nobody"),
  /** All steps together end at one person. */
  ONE_PERSON("one-person"),
  /** A path's last step, or its first page, comes after the response time is over. */
  LATE("late");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** What reports call it. */
  public String word() {
    return word;
  }
}
