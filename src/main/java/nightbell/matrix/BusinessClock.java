package nightbell.matrix;

import java.time.Instant;

/**
 * Business time of a matrix: which window an instant is in, when business next opens, and where a
 * length of business time ends.
 */
public final class BusinessClock {
  private final Matrix matrix;

  public BusinessClock(Matrix matrix) {
    this.matrix = matrix;
  }

  /** The window of this instant. */
  public Window window(Instant at) {
    throw new UnsupportedOperationException("window of " + matrix.client());
  }

  /** This instant if it is in business hours, else the next opening. */
  public Instant opening(Instant at) {
    throw new UnsupportedOperationException("opening of " + matrix.client());
  }

  /** When a response time that starts at this receipt is over, on the business clock. */
  public Instant due(Instant receipt, Severity.Respond respond) {
    throw new UnsupportedOperationException("due of " + matrix.client());
  }
}
