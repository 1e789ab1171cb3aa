package badhouse.matrix.coverage;

import badhouse.alert.DrawsAtRandom;

/** Breaks a rule: coverage asks about cells and not about alerts. */
public final class UsesAlert {
  private UsesAlert() {}

  static final Class<?> OTHER = DrawsAtRandom.class;
}
