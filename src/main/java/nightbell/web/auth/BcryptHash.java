package nightbell.web.auth;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import nightbell.engine.accounts.PasswordHash;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * Passwords by bcrypt. Its cost of 12 takes about a quarter of a second, which a person who signs
 * in does not mind and somebody with a copy of the database does. One is worked out at a time and
 * few wait, so that guessing never takes the machine from the alerts. Thread-safe.
 */
public final class BcryptHash implements PasswordHash {
  private static final int COST = 12;
  private static final int MOST_BYTES = 72;
  private static final int MOST_WAITING = 20;
  private final int cost;
  private final String nobody;
  private final Semaphore one = new Semaphore(1, true);

  public BcryptHash() {
    this(COST);
  }

  /** With this cost; less than the product's is for tests. */
  BcryptHash(int cost) {
    this.cost = cost;
    // Nobody's: a hash of this cost that no password has.
    this.nobody = "$2a$" + (cost < 10 ? "0" : "") + cost + "$" + "a".repeat(53);
  }

  @Override
  public String of(String password) {
    return alone(() -> BCrypt.hashpw(password, BCrypt.gensalt(cost)));
  }

  @Override
  public boolean matches(String password, @Nullable String hash) {
    boolean possible = takes(password) && hash != null;
    String given = takes(password) ? password : "";
    String against = hash == null ? nobody : hash;
    boolean same = alone(() -> BCrypt.checkpw(given, against));
    return possible && same;
  }

  @Override
  public boolean takes(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        && password.indexOf('\0') < 0;
  }

  private <T> T alone(Supplier<T> work) {
    if (one.getQueueLength() >= MOST_WAITING) {
      throw Refused.later(503, "Too many sign in at once. Try again in a moment.", 5);
    }
    one.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      one.release();
    }
  }
}
