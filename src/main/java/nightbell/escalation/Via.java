package nightbell.escalation;

/** The way by which an answer came. */
public enum Via {
  SMS,
  VOICE,
  EMAIL,
  WEB,
  API,
  TOOL,
  TIMER
}
