package nightbell.intake;

import nightbell.engine.Posted;

/**
 * One monitoring tool's format. Implementations are stateless and thread-safe, and never throw for
 * what a body holds: what cannot be read is a {@link Reading.Unreadable}.
 */
public interface Format {
  /** The name in the address, for example {@code alertmanager}. */
  String name();

  /** Reads one request. */
  Reading read(Posted posted);
}
