package badhouse.store;

import badhouse.engine.Inside;

/** Breaks a rule: stores know the ports only. */
public final class UsesEngineInside {
  private UsesEngineInside() {}

  static final Class<?> OTHER = Inside.class;
}
