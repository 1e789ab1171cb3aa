package badhouse.inbox;

import badhouse.timer.UsesStore;

/** Breaks a rule: an adapter knows another. */
public final class UsesTimer {
  private UsesTimer() {}

  static final Class<?> OTHER = UsesStore.class;
}
