package badhouse.access;

import badhouse.reply.UsesEscalation;

/** Breaks a rule: access knows nothing of replies. */
public final class UsesReply {
  private UsesReply() {}

  static final Class<?> OTHER = UsesEscalation.class;
}
