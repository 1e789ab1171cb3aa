package badhouse.timer;

import badhouse.store.UsesTimer;

/** Breaks a rule: timers know no stores. */
public final class UsesStore {
  private UsesStore() {}

  static final Class<?> OTHER = UsesTimer.class;
}
