package nightbell.ops;

/**
 * A command is over with this exit code: 1 for findings, 2 for bad use. It has printed what there
 * was to say.
 */
public final class Exit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The command found what it looks for: mistakes, gaps, a broken trail. */
  public static final int FINDINGS = 1;

  /** The command was called in a way that it cannot serve. */
  public static final int BAD_USE = 2;

  private final int code;

  public Exit(int code) {
    super("exit " + code, null, false, false);
    this.code = code;
  }

  /** The exit code of the process. */
  public int code() {
    return code;
  }
}
