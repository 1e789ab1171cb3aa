package nightbell.web.oidc;

/** Why somebody is not let in, in a few words for the record and a sentence for the person. */
final class NotProven extends Exception {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String say;

  private NotProven(int status, String why, String say) {
    super(why, null, false, false);
    this.status = status;
    this.say = say;
  }

  /** The word of the provider does not hold. */
  static NotProven refused(String why) {
    return new NotProven(403, why, "This sign-in did not succeed. Try again, or another way.");
  }

  /** It holds, but lets nobody in. */
  static NotProven refused(String why, String say) {
    return new NotProven(403, why, say);
  }

  /** The provider does not answer. */
  static NotProven away(String provider, String why) {
    return new NotProven(
        503, why, provider + " cannot be reached now. Try again later, or another way.");
  }

  int status() {
    return status;
  }

  String say() {
    return say;
  }
}
