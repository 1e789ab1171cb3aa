package nightbell.practice;

/** What the service sent is not TwiML; the message says in what way. */
final class BadTwiml extends Exception {
  private static final long serialVersionUID = 1L;

  BadTwiml(String why) {
    super(why);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
