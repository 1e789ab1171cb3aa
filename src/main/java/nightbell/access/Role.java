package nightbell.access;

/** What somebody who signs in is trusted with; each role may do what the ones before it may. */
public enum Role {
  /** Looks, answers incidents, and sees to the own absences and swaps. */
  RESPONDER,

  /** Changes who is on call, silences, proposes and signs the matrix, takes reports and packs. */
  MANAGER,

  /** Keys, people, sessions and settings. */
  ADMINISTRATOR;

  /** Whether this role may do what asks for that one. */
  public boolean covers(Role asked) {
    return compareTo(asked) >= 0;
  }
}
