package nightbell.engine;

import java.util.Optional;

/** How far inboxes were read. Each call commits, and what it wrote survives a power cut. */
public interface InboxMarks {

  Optional<Mark> mark(String inbox);

  void put(String inbox, Mark mark);

  /**
   * How far an inbox was read.
   *
   * @param validity the mailbox's UIDVALIDITY: with another one, all UIDs are new
   * @param begun the UID from which on every mail counts; those below only if nobody has seen them
   * @param handled all mails up to this UID are done with
   * @param tries how often handling of the next mail was begun
   */
  record Mark(long validity, long begun, long handled, int tries) {
    /** The next mail is begun with. */
    public Mark trying() {
      return new Mark(validity, begun, handled, tries + 1);
    }

    /** Everything up to this mail is done with. */
    public Mark handled(long uid) {
      return new Mark(validity, begun, uid, 0);
    }
  }
}
