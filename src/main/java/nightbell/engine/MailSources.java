package nightbell.engine;

import java.util.List;
import java.util.Optional;

/** The intake keys that take alerts by mail. Each call commits. */
public interface MailSources {

  /** The source that this word in an address belongs to; letter case does not count. */
  Optional<MailSource> byKeyword(String keyword);

  /** The source of an intake key. */
  Optional<MailSource> ofKey(String keyId);

  List<MailSource> all();

  /** Adds it, or replaces that of its key; false if another live key has the keyword. */
  boolean put(MailSource source);

  /** Forgets the source of a key; true if there was one. */
  boolean remove(String keyId);
}
