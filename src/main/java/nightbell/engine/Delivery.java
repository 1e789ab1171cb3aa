package nightbell.engine;

import org.jspecify.annotations.Nullable;

/** What became of one request to a carrier. Never a boolean: the reason decides what comes next. */
public sealed interface Delivery {

  /** Why the carrier did not take it for certain; null if it did. */
  default @Nullable String error() {
    return null;
  }

  /** What kind of failure it was. */
  default Fault fault() {
    return Fault.OTHER;
  }

  /** The carrier took it; {@code carrierId} is its name there (a SID or a Message-ID). */
  record Accepted(String carrierId) implements Delivery {}

  /** The carrier cannot take it now (429, 5xx, a temporary mail refusal). */
  record Later(@Override String error, @Override Fault fault) implements Delivery {
    public Later(String error) {
      this(error, Fault.OTHER);
    }
  }

  /** The carrier will not take it; asking again would not help. */
  record Refused(@Override String error, @Override Fault fault) implements Delivery {
    public Refused(String error) {
      this(error, Fault.OTHER);
    }
  }

  /** No answer in time: it may have been sent or not. */
  record Unknown(@Override String error) implements Delivery {}
}
