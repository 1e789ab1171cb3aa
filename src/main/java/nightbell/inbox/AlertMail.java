package nightbell.inbox;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nightbell.engine.Clock;
import nightbell.engine.MailIntake;
import nightbell.engine.MailIntake.Mailed;
import nightbell.engine.MailSource;
import nightbell.engine.MailSources;
import nightbell.engine.Register;
import nightbell.engine.Register.IntakeKey;
import nightbell.inbox.InboundMail.Author;

/**
 * Mails to an intake key's address: {@code alerts+KEYWORD@…}, or {@code KEYWORD@…} where that
 * arrives in the same mailbox. What is sent to an address of no live key is kept as rejected.
 * Thread-safe.
 */
public final class AlertMail {
  private final MailSources sources;
  private final Register register;
  private final MailIntake intake;
  private final Clock clock;
  private final String inbox;

  /**
   * Alerts to one inbox.
   *
   * @param inbox the inbox's own address
   */
  public AlertMail(
      MailSources sources, Register register, MailIntake intake, Clock clock, String inbox) {
    this.sources = sources;
    this.register = register;
    this.intake = intake;
    this.clock = clock;
    this.inbox = inbox;
  }

  /** Takes the mail if it was sent to such an address; false if not. */
  boolean take(InboundMail mail) {
    Optional<MailSource> source =
        words(mail).stream().flatMap(word -> sources.byKeyword(word).stream()).findFirst();
    if (source.isPresent()) {
      take(mail, source.get());
      return true;
    }
    Optional<String> unknown = mail.recipients().stream().filter(this::isTagged).findFirst();
    unknown.ifPresent(to -> reject(mail, "no intake key takes mail at " + to));
    return unknown.isPresent();
  }

  private void take(InboundMail mail, MailSource source) {
    Optional<IntakeKey> key =
        register.keys().stream()
            .filter(known -> known.id().equals(source.keyId()) && known.revokedAt() == null)
            .findFirst();
    if (key.isEmpty()) {
      reject(mail, "the intake key of " + source.keyword() + " was ended");
    } else if (mail.author() == Author.OUT_OF_OFFICE) {
      reject(mail, "an out-of-office answer is no alert");
    } else {
      Mailed mailed = new Mailed(mail.name(), mail.from(), mail.subject(), mail.text());
      MailRoom.await(intake.take(key.get(), source.rules(), mailed).thenApply(done -> true));
    }
  }

  private Set<String> words(InboundMail mail) {
    Set<String> words = new LinkedHashSet<>();
    for (String to : mail.recipients()) {
      String local = local(to);
      int plus = local.indexOf('+');
      words.add(plus < 0 ? local : local.substring(plus + 1));
    }
    words.remove(local(inbox));
    words.remove("");
    return words;
  }

  private boolean isTagged(String to) {
    return local(to).startsWith(local(inbox) + "+");
  }

  private void reject(InboundMail mail, String why) {
    String body = "From: " + mail.from() + "\nSubject: " + mail.subject() + "\n\n" + mail.text();
    register.reject(null, "mail", why, body, clock.now());
  }

  private static String local(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? address : address.substring(0, at);
  }
}
