package nightbell.inbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nightbell.alert.ClientId;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.KeyUses;
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
  private static final int KEPT = 16 * 1024;
  private final MailSources sources;
  private final Register register;
  private final KeyUses uses;
  private final MailIntake intake;
  private final Clock clock;
  private final String inbox;

  /**
   * Alerts to one inbox.
   *
   * @param inbox the inbox's own address
   */
  public AlertMail(
      MailSources sources,
      Register register,
      KeyUses uses,
      MailIntake intake,
      Clock clock,
      String inbox) {
    this.sources = sources;
    this.register = register;
    this.uses = uses;
    this.intake = intake;
    this.clock = clock;
    this.inbox = inbox;
  }

  /**
   * Takes the mail if it was sent to such an address; false if not.
   *
   * @throws Engine.Overloaded if a key's limit is reached; the mail is to wait
   */
  boolean take(InboundMail mail) {
    List<MailSource> all = sources(mail);
    if (!all.isEmpty()) {
      all.forEach(this::admit);
      all.forEach(source -> take(mail, source));
      return true;
    }
    Optional<String> unknown = mail.recipients().stream().filter(this::isTagged).findFirst();
    unknown.ifPresent(to -> reject(mail, "no intake key takes mail at " + to));
    return unknown.isPresent();
  }

  private void admit(MailSource source) {
    if (live(source).flatMap(uses::admit).isPresent()) {
      throw new Engine.Overloaded("The limit of the key of " + source.keyword() + " is reached.");
    }
  }

  /** The client of the first live key that the mail was sent to. */
  Optional<ClientId> owner(InboundMail mail) {
    return sources(mail).stream()
        .flatMap(source -> live(source).stream())
        .map(IntakeKey::client)
        .findFirst();
  }

  private List<MailSource> sources(InboundMail mail) {
    return words(mail).stream()
        .flatMap(word -> sources.byKeyword(word).stream())
        .distinct()
        .toList();
  }

  private Optional<IntakeKey> live(MailSource source) {
    return register.keys().stream()
        .filter(known -> known.id().equals(source.keyId()) && known.revokedAt() == null)
        .findFirst();
  }

  private void take(InboundMail mail, MailSource source) {
    Optional<IntakeKey> key = live(source);
    if (key.isEmpty()) {
      reject(mail, "the intake key of " + source.keyword() + " was ended");
    } else if (mail.author() == Author.OUT_OF_OFFICE) {
      reject(mail, "an out-of-office answer is no alert");
    } else {
      // Each key takes it once, whatever became of it at another.
      String name = mail.name() + ":" + source.keyId();
      Mailed mailed = new Mailed(name, mail.from(), mail.subject(), mail.text());
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

  /** Keeps the start of the mail as rejected. */
  void reject(InboundMail mail, String why) {
    String text = mail.text().substring(0, Math.min(mail.text().length(), KEPT));
    String to = String.join(", ", mail.recipients());
    String head = "From: " + mail.from() + "\nTo: " + to + "\nSubject: " + mail.subject();
    String body = (head + "\n\n" + text).replace('\u0000', ' ');
    register.reject(null, "mail", why, body, clock.now());
  }

  private static String local(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? address : address.substring(0, at);
  }
}
