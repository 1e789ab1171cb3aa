package nightbell.engine.rota;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.audit.Entry;

/** Links to calendars. Each call commits. */
public interface Feeds {

  /** Writes a new one down, with its entry on the trail. */
  void add(Feed feed, Entry entry);

  /** The live feed of this secret; a revoked one is not found. */
  Optional<Feed> live(String tokenHash);

  /** All feeds, revoked ones too, oldest first. */
  List<Feed> list();

  /** Revokes one, with an entry; false, and nothing is written, if it is revoked or unknown. */
  boolean revoke(String id, Instant at, String by, Entry entry);
}
