package nightbell.engine.accounts;

/** What was asked for about accounts cannot be done; the message says why in a sentence. */
public final class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of obstacle it is. */
  public enum Why {
    /** Something that was given is wrong. */
    INPUT,
    /** It is beyond the rights of who asks. */
    RIGHTS,
    /** There is no such thing, or none that who asks may know of. */
    UNKNOWN,
    /** It contradicts what there is. */
    CONFLICT
  }

  private final Why why;
  private final String where;

  private NotAllowed(Why why, String where, String message) {
    super(message, null, false, false);
    this.why = why;
    this.where = where;
  }

  /** Something that was given is wrong. */
  public static NotAllowed input(String where, String message) {
    return new NotAllowed(Why.INPUT, where, message);
  }

  static NotAllowed rights(String message) {
    return new NotAllowed(Why.RIGHTS, "", message);
  }

  static NotAllowed unknown(String message) {
    return new NotAllowed(Why.UNKNOWN, "", message);
  }

  static NotAllowed conflict(String message) {
    return new NotAllowed(Why.CONFLICT, "", message);
  }

  public Why why() {
    return why;
  }

  /** Which of the things that were given is wrong; empty if none is. */
  public String where() {
    return where;
  }

  /** The message, which there always is. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
