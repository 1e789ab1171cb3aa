package badhouse.oncall;

import badhouse.alert.DrawsAtRandom;

/** Breaks a rule: oncall is at the bottom. */
public final class UsesAlert {
  private UsesAlert() {}

  static final Class<?> OTHER = DrawsAtRandom.class;
}
