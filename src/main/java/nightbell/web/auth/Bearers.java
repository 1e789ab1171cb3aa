package nightbell.web.auth;

import java.util.Optional;

/** Knows who bears which token, the admin token aside. Thread-safe. */
@FunctionalInterface
public interface Bearers {
  /** Nobody bears any. */
  Bearers NONE = token -> Optional.empty();

  /** Who bears this token, if it is one and holds now. */
  Optional<Caller> caller(String token);
}
