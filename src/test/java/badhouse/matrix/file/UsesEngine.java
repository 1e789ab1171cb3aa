package badhouse.matrix.file;

import badhouse.engine.SystemClock;

/** Breaks a rule: reading a file needs no engine. */
public final class UsesEngine {
  private UsesEngine() {}

  static final Class<?> OTHER = SystemClock.class;
}
