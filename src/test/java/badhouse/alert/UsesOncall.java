package badhouse.alert;

import badhouse.oncall.UsesAlert;

/** Breaks a rule: alert is at the bottom. */
public final class UsesOncall {
  private UsesOncall() {}

  static final Class<?> OTHER = UsesAlert.class;
}
