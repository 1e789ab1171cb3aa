package nightbell.engine.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Which of an account's sessions and links end with a change to it.
 *
 * @param any false for none
 * @param kept the hash of the session that stays, or null
 */
public record Cut(boolean any, @Nullable String kept) {
  public static final Cut NONE = new Cut(false, null);
  public static final Cut ALL = new Cut(true, null);

  /** All sessions but this one. */
  public static Cut allBut(@Nullable String hash) {
    return new Cut(true, hash);
  }
}
