package nightbell.ops;

import java.util.List;

/**
 * The service cannot start for reasons that whoever starts it can mend. Each sentence says what is
 * wrong, where, and how to mend it; {@link StartFailure} prints them without a stack trace.
 */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> sentences;

  public CannotStart(List<String> sentences) {
    super(String.join("\n", sentences));
    this.sentences = List.copyOf(sentences);
  }

  public CannotStart(String sentence) {
    this(List.of(sentence));
  }

  /** What is wrong, one thing each; never empty. */
  public List<String> sentences() {
    return sentences;
  }
}
