package nightbell.engine;

import java.time.Instant;
import nightbell.alert.IncidentNumber;

/**
 * Wake-ups for incidents. An alarm clock only: one that comes late, twice or never is repaired by
 * the sweep, since the incident's {@code nextAt} is the truth. Thread-safe; never blocks on the
 * wake-ups themselves.
 */
public interface Timers extends AutoCloseable {

  /** Starts firing; each due wake-up is given to {@code wake}, which must not block. */
  void start(Wake wake);

  /** Arms or re-arms the incident's one wake-up. */
  void arm(IncidentNumber incident, Instant at);

  /** Forgets the incident's wake-up, if there is one. */
  void cancel(IncidentNumber incident);

  /** Whether wake-ups fire; false before the start and after the end. */
  boolean isRunning();

  /** Ends all wake-ups; those under way finish. */
  @Override
  void close();

  /** Takes wake-ups. */
  @FunctionalInterface
  interface Wake {
    void wake(IncidentNumber incident);
  }
}
