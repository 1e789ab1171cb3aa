package badhouse.ops;

import badhouse.Root;

/** Breaks a rule: nobody uses the root. */
public final class UsesRoot {
  private UsesRoot() {}

  static final Class<?> OTHER = Root.class;
}
