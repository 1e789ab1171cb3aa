package nightbell.audit;

import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who did something: a person's id, a tool's key, {@code admin}, or Nightbell itself. The side is
 * null for all but people.
 */
public record Actor(String name, @Nullable Side side) {
  /** The engine. */
  public static final Actor NIGHTBELL = new Actor("nightbell", null);

  /** The holder of the admin token. */
  public static final Actor ADMIN = new Actor("admin", null);
}
