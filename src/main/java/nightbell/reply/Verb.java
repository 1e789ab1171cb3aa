package nightbell.reply;

/** What a person wants. */
public enum Verb {
  ACKNOWLEDGE,
  ESCALATE,
  NOT_MINE,
  RESOLVE,
  STATUS,
  HELP,
  SNOOZE,
  NOTE,
  /** Star, in a call: say it again. */
  REPEAT,
  /** No more texts: an opt-out word exactly alone. It never acknowledges. */
  STOP,
  /** Texts again. */
  START,
  /** No command that could be understood; it must change nothing. */
  NOTHING
}
