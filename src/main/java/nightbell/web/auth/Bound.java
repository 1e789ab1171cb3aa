package nightbell.web.auth;

/** How what lies behind a door is bound to the clients that a caller sees. */
public enum Bound {
  /** Not at all: a key or token in the request itself opens it, or there is nothing to hide. */
  OPEN,

  /** What lies behind shows and changes only what belongs to clients in sight. */
  OWN,

  /** It is about one client, which a caller who does not see all names unless there is but one. */
  CLIENT,

  /** It is about the whole house: for callers only who see every client. */
  HOUSE
}
