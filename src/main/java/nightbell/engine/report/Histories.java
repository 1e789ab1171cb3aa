package nightbell.engine.report;

import java.time.Instant;
import java.util.function.Consumer;
import nightbell.alert.ClientId;
import nightbell.report.History;
import org.jspecify.annotations.Nullable;

/** What is on record about incidents, one after the other. Reads only, in steady memory. */
@FunctionalInterface
public interface Histories {

  /**
   * Gives every incident of a client, or of all, that may have been ruled on in {@code [from, to)},
   * in order of their numbers, with all that happened to it before and after.
   */
  void each(@Nullable ClientId client, Instant from, Instant to, Consumer<History> reader);
}
