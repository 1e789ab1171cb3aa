package nightbell.inbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.Correspondence;
import nightbell.engine.Correspondence.Answer;
import nightbell.engine.Engine;
import nightbell.engine.Engine.PageReport;
import nightbell.engine.MailIds;
import nightbell.engine.Matrices;
import nightbell.engine.Notices;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.escalation.PageId;
import nightbell.inbox.InboundMail.Author;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a mail leads to. It returns after that is on the disk; the same mail again changes nothing.
 * Our own mails, known by their marks, lead to nothing, and no other mail from our own address is
 * answered, so no mail can go round in circles. Thread-safe.
 */
public final class MailRoom {
  private static final Logger LOG = LoggerFactory.getLogger(MailRoom.class);
  private static final long PATIENCE_SECONDS = 30;

  private final Correspondence engine;
  private final Notices notices;
  private final Matrices matrices;
  private final MailIds ids;
  private final Clock clock;
  private final Set<String> own;
  private final AlertMail alerts;
  private final DeskNote desk;
  private final Restraint answers = new Restraint(10, Duration.ofMinutes(10));
  private final Restraint strays = new Restraint(30, Duration.ofHours(1));
  private final Restraint hints = new Restraint(1, Duration.ofHours(1));

  /**
   * A room for these people and sources.
   *
   * @param own the addresses that our mails come from, in lower case
   */
  public MailRoom(
      Correspondence engine,
      Notices notices,
      Matrices matrices,
      MailIds ids,
      AlertMail alerts,
      Clock clock,
      Set<String> own) {
    this.engine = engine;
    this.notices = notices;
    this.matrices = matrices;
    this.ids = ids;
    this.clock = clock;
    this.own = Set.copyOf(own);
    this.alerts = alerts;
    this.desk = new DeskNote(matrices, notices, clock);
  }

  /**
   * Takes a mail as it came.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  public void take(byte[] mail) {
    try {
      take(MailReading.read(mail));
    } catch (MessagingException | IOException e) {
      throw new IllegalArgumentException("The mail cannot be read: " + e.getMessage(), e);
    }
  }

  void take(InboundMail mail) {
    if (isOurs(mail)) {
      LOG.debug("A mail of our own came back and is left alone");
    } else if (own.contains(mail.from())) {
      fromOwnAddress(mail);
    } else {
      fromOthers(mail);
    }
  }

  private void fromOthers(InboundMail mail) {
    Bounce bounce = mail.bounce();
    Optional<PageId> named = ids.find(mail.references());
    Optional<PageId> page = bounce == null ? named : named.or(() -> ids.find(bounce.original()));
    if (page.isPresent() && bounce != null) {
      bounced(mail, bounce, page.get());
    } else if (page.isPresent()) {
      inThread(mail, page.get());
    } else if (!alerts.take(mail)) {
      stray(mail);
    }
  }

  /** Devices that may mail only by an account of their own often are given ours. */
  private void fromOwnAddress(InboundMail mail) {
    if (!alerts.take(mail)) {
      alerts.reject(mail, "it is from our own address, but none of our mails and no alert");
    }
  }

  private boolean isOurs(InboundMail mail) {
    return ids.find(mail.messageId()).isPresent() || (own.contains(mail.from()) && mail.marked());
  }

  /** Raises an alert of what is known of a mail that cannot be read, if it is for a live key. */
  void salvage(InboundMail headers) {
    if (!isOurs(headers) && owner(headers).isPresent()) {
      alerts.take(headers);
    }
  }

  /** The client whose live key the mail is for. */
  Optional<ClientId> owner(InboundMail mail) {
    return alerts.owner(mail);
  }

  private void inThread(InboundMail mail, PageId page) {
    switch (mail.author()) {
      case PERSON -> replied(mail, page);
      case MACHINE -> note(mail, page, "An automatic answer, which does not count");
      case OUT_OF_OFFICE -> outOfOffice(mail, page);
    }
  }

  private void replied(InboundMail mail, PageId page) {
    String words = Quotation.firstLine(mail.text());
    if (words.isEmpty()) {
      note(mail, page, "An answer without a line of its own");
      return;
    }
    await(engine.reply(mail.name(), page, mail.from(), words))
        .ifPresent(answer -> answer(mail, answer));
  }

  private void answer(InboundMail mail, Answer answer) {
    if (answers.allows(answer.address(), clock.now())) {
      notices.answer(mail.name(), answer, mail.thread());
    } else {
      LOG.warn("{} gets no more answers by mail for a while: too many were sent", answer.person());
    }
  }

  private void outOfOffice(InboundMail mail, PageId page) {
    String words = (mail.subject() + ": " + mail.text()).replaceAll("\\s+", " ").strip();
    Optional<Page> paged = await(engine.outOfOffice(mail.name(), page, mail.from(), words));
    paged.ifPresent(found -> desk.mayBeAway(found, words));
  }

  private void bounced(InboundMail mail, Bounce bounce, PageId page) {
    switch (bounce.action()) {
      case FAILED -> report(mail, page, new PageReport(PageState.FAILED, null, bounce.why()));
      case ARRIVED -> report(mail, page, new PageReport(PageState.DELIVERED, null, null));
      case DELAYED -> note(mail, page, "The mail to this person is on its way for longer");
    }
  }

  private void report(InboundMail mail, PageId page, PageReport report) {
    if (!await(engine.report(mail.name(), page, report))) {
      stray(mail);
    }
  }

  private void note(InboundMail mail, PageId page, String what) {
    record(mail, null, page.incident(), what);
  }

  /**
   * A mail of nobody's page: kept as rejected and on record, and a person who is known is told how
   * to answer.
   */
  private void stray(InboundMail mail) {
    alerts.reject(mail, "it names no page and no intake key");
    if (strays.allows("", clock.now())) {
      record(mail, null, null, "A mail that names no page; nothing was changed");
    } else {
      LOG.info("More mails without a page than are kept on record; this one is not");
    }
    if (mail.author() == Author.PERSON && mail.bounce() == null) {
      matrices.active().stream()
          .flatMap(version -> version.matrix().people().values().stream())
          .filter(person -> mail.from().equalsIgnoreCase(person.email()))
          .findFirst()
          .ifPresent(person -> explain(mail, person));
    }
  }

  private void explain(InboundMail mail, Person person) {
    String address = person.email();
    if (address != null && hints.allows(mail.from(), clock.now())) {
      ClientId client = matrices.active().get(0).matrix().client().id();
      String text =
          "Nothing was changed: your mail does not tell which incident it is about. Answer the mail"
              + " of that incident, with 1, 2, 3 or 4 as the first line.";
      String subject = mail.subject().isBlank() ? "Your mail" : "Re: " + mail.subject();
      notices.answer(
          mail.name(), new Answer(client, person.id(), address, subject, text), mail.thread());
    }
  }

  private void record(
      InboundMail mail, @Nullable ClientId client, @Nullable IncidentNumber incident, String what) {
    String text = what + ". From " + mail.from() + ", \"" + shown(mail.subject()) + "\"";
    Entry entry =
        new Entry(
            Kind.REPLIED,
            new Actor("mail", null),
            Channel.EMAIL,
            text,
            Map.of("from", shown(mail.from()), "mail", mail.name()));
    await(engine.note(mail.name(), client, incident, entry).thenApply(done -> true));
  }

  private static String shown(String text) {
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }

  static <T> T await(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Engine.Overloaded busy) {
        throw busy;
      }
      throw new IllegalStateException("The mail could not be taken", e.getCause());
    } catch (TimeoutException e) {
      throw new Engine.Overloaded("The engine does not answer.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
