package badhouse.web;

import badhouse.intake.Format;

/** Breaks no rule: the one edge between adapters. */
public final class UsesIntake {
  private UsesIntake() {}

  static final Class<?> OTHER = Format.class;
}
