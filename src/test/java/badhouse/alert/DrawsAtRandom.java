package badhouse.alert;

import java.util.UUID;

/** Breaks a rule: the core draws nothing at random. */
public final class DrawsAtRandom {
  private DrawsAtRandom() {}

  static String id() {
    return UUID.randomUUID().toString();
  }
}
