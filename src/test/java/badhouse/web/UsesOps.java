package badhouse.web;

import badhouse.ops.Sleeps;

/** Breaks a rule: the web does not know ops. */
public final class UsesOps {
  private UsesOps() {}

  static final Class<?> OTHER = Sleeps.class;
}
