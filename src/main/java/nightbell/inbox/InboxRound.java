package nightbell.inbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import nightbell.alert.ClientId;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.InboxMarks;
import nightbell.engine.InboxMarks.Mark;
import nightbell.engine.Register;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look into the mailbox: every mail that was not handled is, in the order in which they came.
 * What it does is on the disk before the mail is flagged as seen. One that cannot be handled is set
 * aside after three tries, of which those count that ended with the process, but none that ended
 * with the connection; what its headers tell is then raised as an alert if it was one.
 */
final class InboxRound {
  private static final Logger LOG = LoggerFactory.getLogger(InboxRound.class);
  private static final int TRIES = 3;

  private final String inbox;
  private final InboxMarks marks;
  private final MailRoom room;
  private final Register register;
  private final Clock clock;

  InboxRound(String inbox, InboxMarks marks, MailRoom room, Register register, Clock clock) {
    this.inbox = inbox;
    this.marks = marks;
    this.room = room;
    this.register = register;
    this.clock = clock;
  }

  /**
   * Looks once.
   *
   * @throws MessagingException if the server or the connection fails; the next look goes on
   * @throws Engine.Overloaded if too much waits already; so does it then
   */
  void run(IMAPFolder folder) throws MessagingException {
    // The library asks at most once a second on its own, and sees no newer mail until it does.
    folder.doCommand(
        protocol -> {
          protocol.noop();
          return true;
        });
    Mark mark = mark(folder);
    Message[] mails = folder.getMessagesByUID(mark.handled() + 1, UIDFolder.LASTUID);
    FetchProfile wanted = new FetchProfile();
    wanted.add(FetchProfile.Item.FLAGS);
    wanted.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(mails, wanted);
    long skipped = mark.handled();
    for (Message mail : mails) {
      long uid = folder.getUID(mail);
      // Asked for what comes after the last one, servers give the last one.
      if (uid <= mark.handled()) {
        continue;
      }
      if (uid < mark.begun() && mail.isSet(Flag.SEEN)) {
        skipped = uid;
      } else {
        mark = handle(folder, mail, uid, mark);
      }
    }
    if (skipped > mark.handled()) {
      marks.put(inbox, mark.handled(skipped));
    }
  }

  /** How far it was read; of a mailbox that is new to us, from the first unseen mail on. */
  private Mark mark(IMAPFolder folder) throws MessagingException {
    long validity = folder.getUIDValidity();
    Mark known = marks.mark(inbox).orElse(null);
    if (known != null && known.validity() == validity) {
      return known;
    }
    long next = folder.getUIDNext();
    long first = Math.max(next, 1);
    for (Message unseen : folder.search(new FlagTerm(new Flags(Flag.SEEN), false))) {
      first = Math.min(first, folder.getUID(unseen));
    }
    Mark fresh = new Mark(validity, Math.max(next, 1), first - 1, 0);
    marks.put(inbox, fresh);
    return fresh;
  }

  private Mark handle(IMAPFolder folder, Message mail, long uid, Mark mark)
      throws MessagingException {
    Mark trying = mark;
    String trouble = "it ended the process each time";
    boolean done = false;
    while (!done && trying.tries() < TRIES) {
      Mark before = trying;
      trying = trying.trying();
      marks.put(inbox, trying);
      try {
        room.take(read(mail, trying.tries()));
        done = true;
      } catch (MessageRemovedException e) {
        done = true;
      } catch (FolderClosedException | StoreClosedException | Engine.Overloaded e) {
        // No fault of the mail's: however often the server is slow, it counts as no try.
        marks.put(inbox, before);
        throw e;
      } catch (MessagingException | IOException | RuntimeException e) {
        if (!folder.isOpen()) {
          marks.put(inbox, before);
          throw new FolderClosedException(folder, "the connection was lost", e);
        }
        LOG.warn("Mail {} of the inbox could not be handled", uid, e);
        trouble = String.valueOf(e);
      }
    }
    if (!done) {
      setAside(mail, uid, trouble);
    }
    Mark after = trying.handled(uid);
    marks.put(inbox, after);
    mail.setFlag(Flag.SEEN, true);
    return after;
  }

  /** Part by part at first; a mail whose parts the server cannot tell apart is read as a whole. */
  private static InboundMail read(Message mail, int tries) throws MessagingException, IOException {
    return tries > 1 && mail instanceof MimeMessage whole
        ? MailReading.read(new MimeMessage(whole))
        : MailReading.read(mail);
  }

  /** An alert must be heard also if its mail cannot be read: what its headers tell is raised. */
  private void setAside(Message mail, long uid, String trouble) throws MessagingException {
    String shown = "(its headers cannot be read)";
    ClientId client = null;
    try {
      shown = MailReading.start(mail);
      InboundMail told = MailReading.headers(mail, shown);
      client = room.owner(told).orElse(null);
      room.salvage(told);
    } catch (FolderClosedException | StoreClosedException | Engine.Overloaded e) {
      throw e;
    } catch (MessagingException | RuntimeException e) {
      LOG.warn("Mail {} of the inbox raises no alert either", uid, e);
    }
    String why = "the mail with UID " + uid + ": " + trouble;
    register.reject(client, "mail", why, shown, clock.now());
  }
}
