package badhouse.reply;

import badhouse.escalation.ReadsFile;

/** Breaks a rule: escalation is above reply. */
public final class UsesEscalation {
  private UsesEscalation() {}

  static final Class<?> OTHER = ReadsFile.class;
}
