package nightbell.channel.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import nightbell.engine.Delivery;
import nightbell.engine.Fault;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a failure of the mail library means for the page. The reply code that says most is that for
 * the address, which the library hides in a chain of exceptions.
 */
final class SmtpOutcome {
  private SmtpOutcome() {}

  /** A failure before the server was given anything to send: nothing can have gone out. */
  static Delivery beforeSending(MessagingException failure) {
    String words = words(failure);
    if (failure instanceof AuthenticationFailedException) {
      return words.startsWith("4")
          ? new Delivery.Later(words)
          : new Delivery.Refused(words, Fault.CREDENTIALS);
    }
    // Without an I/O error beneath, the server was reached and does not offer what is required.
    return hasInputOutput(failure) || words.startsWith("4") || words.contains("response: 4")
        ? new Delivery.Later("the mail server cannot be reached: " + words)
        : new Delivery.Refused(words, Fault.ACCOUNT);
  }

  /** A failure while the message was handed over. */
  static Delivery whileSending(MessagingException failure) {
    int code = code(failure);
    String words = words(failure);
    return switch (code / 100) {
      case 4 -> new Delivery.Later(words, Fault.RATE);
      case 5 -> new Delivery.Refused(words, isOfSender(failure) ? Fault.ACCOUNT : Fault.OTHER);
      default -> new Delivery.Unknown("no clear answer from the mail server: " + words);
    };
  }

  /** Whoever refuses the sender refuses all our mail, not this one. */
  private static boolean isOfSender(MessagingException failure) {
    for (Exception e = failure; e != null; e = next(e)) {
      if (e instanceof SMTPSenderFailedException) {
        return true;
      }
    }
    return failure instanceof SMTPSendFailedException send
        && send.getCommand() != null
        && send.getCommand().startsWith("MAIL ");
  }

  private static int code(MessagingException failure) {
    int found = 0;
    for (Exception e = failure; e != null; e = next(e)) {
      if (e instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
      if (e instanceof SMTPSenderFailedException sender) {
        found = sender.getReturnCode();
      } else if (e instanceof SMTPSendFailedException send && found == 0) {
        found = send.getReturnCode();
      }
    }
    return found;
  }

  private static boolean hasInputOutput(MessagingException failure) {
    for (Exception e = failure; e != null; e = next(e)) {
      if (e instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  private static String words(MessagingException failure) {
    Exception deepest = failure;
    for (Exception e = failure; e != null; e = next(e)) {
      deepest = e;
    }
    String said = failure.getMessage() == null ? "" : failure.getMessage();
    String cause = deepest.getMessage() == null ? "" : deepest.getMessage();
    String both = said.contains(cause) ? said : said.isEmpty() ? cause : said + ": " + cause;
    return both.replaceAll("\\s+", " ").strip();
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException mail ? mail.getNextException() : null;
  }
}
