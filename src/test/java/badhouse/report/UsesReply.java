package badhouse.report;

import badhouse.reply.UsesEscalation;

/** Breaks a rule: reports know nothing of replies. */
public final class UsesReply {
  private UsesReply() {}

  static final Class<?> OTHER = UsesEscalation.class;
}
