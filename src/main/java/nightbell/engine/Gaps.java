package nightbell.engine;

import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import org.jspecify.annotations.Nullable;

/** Gaps on record. They are written with the decision that left them; here they end. */
public interface Gaps {

  /** Gaps, newest first, as the filter says. */
  List<Gap> gaps(Filter filter);

  /** Every open gap of a client with the alert of its incident, oldest first. */
  List<Left> open(ClientId client);

  /** Closes these gaps, if they are open, and puts that on record. One transaction. */
  void close(List<Gap> gaps, int version, Instant at);

  /** An open gap, and the alert that fell into it. */
  record Left(Gap gap, Alert alert) {}

  /**
   * Which gaps; null means any.
   *
   * @param before only ids below this one, for paging
   */
  record Filter(
      @Nullable ClientId client, @Nullable Boolean open, @Nullable Long before, int limit) {
    /** The same of this client only; null for any. */
    public Filter of(@Nullable ClientId other) {
      return new Filter(other, open, before, limit);
    }
  }
}
