package nightbell.engine.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.audit.Entry;

/** API tokens. Each call commits; what is made and revoked goes with its entry on the trail. */
public interface TokenRecords {

  void add(ApiToken token, Entry entry);

  /** The one of this secret's hash, be it live or not. */
  Optional<ApiToken> find(String hash);

  /** All, revoked ones too, oldest first. */
  List<ApiToken> list();

  /** Remembers that it was used; lost by a crash at worst. */
  void used(String id, Instant at);

  /** Revokes one, with an entry; false, and nothing is written, if it is revoked or unknown. */
  boolean revoke(String id, Instant at, String by, Entry entry);
}
