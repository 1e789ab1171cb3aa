package nightbell.web.auth;

import nightbell.access.Role;

/**
 * What a door asks of those who pass it.
 *
 * @param role the least that they are trusted with
 */
record Need(Role role, Bound bound) {
  /** What a door asks about which nothing was said. */
  static final Need UNSAID = new Need(Role.ADMINISTRATOR, Bound.HOUSE);
}
