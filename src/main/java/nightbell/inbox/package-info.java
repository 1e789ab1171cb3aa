/**
 * Reads the mail that comes back: answers of people, mails that could not be delivered,
 * out-of-office answers, and alerts of tools that can only mail. A mail belongs to a page if it
 * names that page by a name of ours, which is signed (see {@link nightbell.engine.MailIds}); what a
 * person may do with it depends on the address that was paged.
 *
 * <p>How does every mail count once? The store keeps how far the mailbox was read, by UIDVALIDITY
 * and UID, and what a mail led to under a name made of its own words, in the transaction that
 * decided it. Flags are set only after that and nothing depends on them, so a person may look into
 * the mailbox, and two processes may read it at once. A mail that cannot be handled is put on the
 * list of rejected ones after three tries, and the next is taken.
 *
 * <p>Why a poll and IDLE? The poll every 30 seconds is the truth; IDLE, on a connection of its own,
 * only asks for one at once. Nothing is lost when IDLE hangs, lies or is missing.
 *
 * <p>Why does an out-of-office answer take nobody off a schedule? A machine wrote it in free words,
 * and the sender of a mail is easily forged: it hurries the page to the next channel and tells the
 * desk, and a person records the absence.
 */
@NullMarked
package nightbell.inbox;

import org.jspecify.annotations.NullMarked;
