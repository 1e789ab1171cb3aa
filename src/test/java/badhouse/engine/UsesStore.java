package badhouse.engine;

import badhouse.store.UsesTimer;

/** Breaks a rule: the engine knows stores by its port. */
public final class UsesStore {
  private UsesStore() {}

  static final Class<?> OTHER = UsesTimer.class;
}
