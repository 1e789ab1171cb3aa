package nightbell.engine.presence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nightbell.audit.Entry;
import nightbell.audit.TrailEvent;

/** Where the service writes about itself. Each call commits. */
public interface OwnRecord {

  /** The newest event there is. */
  Optional<TrailEvent> last();

  /** What was set at the last start, by name; empty before the first. */
  Map<String, String> settings();

  /** Remembers what is set now. */
  void settings(Map<String, String> now);

  /** Puts an entry on record. */
  void tell(Instant at, Entry entry);
}
