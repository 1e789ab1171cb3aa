package nightbell.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, as far as it matters here.
 *
 * @param name its own name, made of its words: the same mail again has the same
 * @param from the author's address in lower case; empty if there is none
 * @param recipients the addresses it was sent to, as they stand in its headers, in lower case
 * @param text its plain text, or its HTML without the tags
 * @param references whatever may name a mail that it answers
 * @param thread the Message-IDs that an answer to it refers to, oldest first
 * @param marked whether it bears the marks of our own mails
 * @param bounce what became of a mail of ours, if it tells that
 */
record InboundMail(
    String name,
    String messageId,
    String from,
    List<String> recipients,
    String subject,
    String text,
    String references,
    String thread,
    Author author,
    boolean marked,
    @Nullable Bounce bounce) {

  InboundMail {
    recipients = List.copyOf(recipients);
  }

  /** Who wrote it. */
  enum Author {
    PERSON,
    MACHINE,
    /** A machine, for a person who does not read mail now. */
    OUT_OF_OFFICE
  }
}
