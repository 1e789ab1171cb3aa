package badhouse.intake;

import badhouse.web.UsesIntake;

/** Breaks a rule: intake does not know the web. */
public final class UsesWeb {
  private UsesWeb() {}

  static final Class<?> OTHER = UsesIntake.class;
}
