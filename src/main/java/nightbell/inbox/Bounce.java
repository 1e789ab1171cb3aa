package nightbell.inbox;

/**
 * A report of a mail server on a mail of ours.
 *
 * @param action what became of it
 * @param why the status and the server's words, such as {@code 5.1.1 no such user}
 * @param original whatever may name the mail
 */
record Bounce(Action action, String why, String original) {
  /** What became of the mail. */
  enum Action {
    FAILED,
    DELAYED,
    ARRIVED
  }
}
