package badhouse.audit;

import badhouse.reply.UsesEscalation;

/** Breaks a rule: audit knows nothing of replies. */
public final class UsesReply {
  private UsesReply() {}

  static final Class<?> OTHER = UsesEscalation.class;
}
