package badhouse.ops;

import badhouse.web.UsesIntake;

/** Breaks a rule: ops does not know the web. */
public final class UsesWeb {
  private UsesWeb() {}

  static final Class<?> OTHER = UsesIntake.class;
}
