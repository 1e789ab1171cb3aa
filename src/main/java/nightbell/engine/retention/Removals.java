package nightbell.engine.retention;

import java.time.Instant;
import java.util.Set;
import nightbell.audit.Actor;
import nightbell.oncall.PersonId;

/**
 * Removes words, and puts on record that it did: each call is one transaction, and doing it again
 * finds nothing more. Thread-safe.
 */
public interface Removals {

  /**
   * Removes the details of incidents that were resolved before this instant and the words of their
   * pages, of mails and questions, and bodies that could not be read.
   *
   * @param most at most so many of a kind
   * @return how many things lost something; 0 if none was left
   */
  int pruneDetails(Instant before, Instant now, int most);

  /** Removes the words of at most so many events from before this instant; how many it were. */
  int pruneRecord(Instant before, Instant now, int most);

  /**
   * Removes a person's names, numbers and addresses, and their own words, wherever they stand but
   * in matrices: their id stays, and is all that the entry on record names.
   *
   * @param by who does it
   * @param known names, numbers and addresses beside those that the database knows itself
   */
  Erased erase(PersonId person, Set<String> known, Actor by, Instant now);

  /**
   * Puts another text in the place of an old version's; its number and the hash that was signed
   * stay.
   */
  void rewrite(int version, String text);

  /**
   * What was erased.
   *
   * @param events of the record
   * @param rows of everything else
   */
  record Erased(long events, long rows) {}
}
