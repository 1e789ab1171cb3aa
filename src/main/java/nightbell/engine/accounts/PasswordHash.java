package nightbell.engine.accounts;

import org.jspecify.annotations.Nullable;

/** Slow hashes of passwords. Every call takes about as long as any other. */
public interface PasswordHash {

  /** The hash of a new password. */
  String of(String password);

  /** Whether it is the password of this hash; takes its time for null too, and says no. */
  boolean matches(String password, @Nullable String hash);

  /** Whether it takes a password of this length. */
  boolean takes(String password);
}
