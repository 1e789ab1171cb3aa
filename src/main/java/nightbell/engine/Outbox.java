package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.audit.Entry;
import org.jspecify.annotations.Nullable;

/** Where notices are kept. Each call commits, and of two calls at once for one name one wins. */
public interface Outbox {

  /**
   * Writes a new notice down, with an entry on the trail if there is one; false, and nothing is
   * written, if there is one of this name.
   */
  boolean add(Notice notice, @Nullable Entry entry);

  Optional<Notice> notice(String name);

  /** Notices whose next try is at or before this instant, oldest first. */
  List<Notice> due(Instant at, int limit);

  /** Writes the notice, with an entry, if it is still at attempt {@code before}; false if not. */
  boolean update(Notice notice, int before, @Nullable Entry entry, Instant at);
}
