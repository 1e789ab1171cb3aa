package nightbell.intake;

import java.util.Locale;
import java.util.Set;
import nightbell.alert.AlertState;
import org.jspecify.annotations.Nullable;

/** The words that tools use for a problem that is gone or in hand. */
final class States {
  private static final Set<String> RESOLVED =
      Set.of(
          "ok",
          "up",
          "resolved",
          "resolve",
          "closed",
          "close",
          "recovery",
          "recovered",
          "recover",
          "cleared",
          "clear",
          "normal",
          "reset",
          "inactive",
          "deactivated",
          "success",
          "healthy",
          "ended");

  private static final Set<String> ACKNOWLEDGED =
      Set.of("acknowledged", "acknowledge", "acknowledgement", "acknowledgment", "ack", "acked");

  private States() {}

  /** What the word says; any other word is a problem, and no word says nothing. */
  static @Nullable AlertState of(@Nullable String word) {
    if (word == null) {
      return null;
    }
    String plain = word.strip().toLowerCase(Locale.ROOT);
    if (RESOLVED.contains(plain)) {
      return AlertState.RESOLVED;
    }
    return ACKNOWLEDGED.contains(plain) ? AlertState.ACKNOWLEDGED : AlertState.FIRING;
  }
}
