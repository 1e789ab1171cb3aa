package badhouse.escalation;

import org.slf4j.Logger;

/** Breaks a rule: the core has no logger. */
public final class UsesLogger {
  private UsesLogger() {}

  static final Class<?> OTHER = Logger.class;
}
