package nightbell.ops.backup;

/** A file that is not restored; the message says why, as the end of a sentence. */
public final class Unfit extends Exception {
  private static final long serialVersionUID = 1L;

  public Unfit(String message) {
    super(message, null, false, false);
  }
}
