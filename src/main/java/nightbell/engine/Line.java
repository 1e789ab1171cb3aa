package nightbell.engine;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How a carrier took the pages of one channel lately. Thread-safe. */
final class Line {
  private static final int ENOUGH = 3;

  private final String name;
  private final Set<String> refused = new HashSet<>();
  private int failures;
  private String error = "";

  Line(String name) {
    this.name = name;
  }

  /** Counts failures since the last success; numbers that are refused count once each. */
  synchronized void took(String address, Delivery delivery) {
    String why = delivery.error();
    if (why == null) {
      failures = 0;
      refused.clear();
    } else if (!(delivery instanceof Delivery.Refused) || refused.add(address)) {
      failures++;
      error = why;
    }
  }

  /** What is wrong, in words, once three in a row were not taken. */
  synchronized Optional<String> trouble() {
    return failures < ENOUGH
        ? Optional.empty()
        : Optional.of(name + ": the last " + failures + " were not taken: " + error);
  }
}
