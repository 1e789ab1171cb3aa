package nightbell.engine.accounts;

import java.time.Duration;
import java.time.Instant;

/** The right to choose an account's password once, by who has the secret of this hash. */
public record Link(String hash, String account, Purpose purpose, Instant until) {

  /** What a link was sent for. */
  public enum Purpose {
    INVITE(Duration.ofDays(7)),
    RESET(Duration.ofHours(1));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    Duration life() {
      return life;
    }
  }
}
