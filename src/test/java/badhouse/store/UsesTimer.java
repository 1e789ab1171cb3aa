package badhouse.store;

import badhouse.timer.UsesStore;

/** Breaks a rule: stores know no timers. */
public final class UsesTimer {
  private UsesTimer() {}

  static final Class<?> OTHER = UsesStore.class;
}
