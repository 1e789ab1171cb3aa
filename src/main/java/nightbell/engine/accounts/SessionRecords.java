package nightbell.engine.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Browser sessions. Each call commits. */
public interface SessionRecords {

  void add(Session session);

  Optional<Session> find(String hash);

  /** All of them, the one seen last first. */
  List<Session> list();

  /** Remembers that it was used; lost by a crash at worst. */
  void seen(String hash, Instant at);

  /** Ends one; false if there is none. */
  boolean end(String hash);

  /** Ends all of an account, or of the admin token's holder, but this one; says how many. */
  int endAll(@Nullable String account, @Nullable String kept);

  /** Forgets those that were last seen, or began, before these instants. */
  void forget(Instant seen, Instant began);
}
