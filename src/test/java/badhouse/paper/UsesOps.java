package badhouse.paper;

import badhouse.ops.UsesWeb;

/** Breaks a rule: an adapter knows another. */
public final class UsesOps {
  private UsesOps() {}

  static final Class<?> OTHER = UsesWeb.class;
}
