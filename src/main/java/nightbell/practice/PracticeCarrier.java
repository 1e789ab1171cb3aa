package nightbell.practice;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The built-in carrier: phones by number and mailboxes by address, what lies on them, and what is
 * on its way. A phone is there as soon as something is sent to its number. Thread-safe; keeps the
 * last 500 texts, calls and mails; all is forgotten when the process ends.
 */
public final class PracticeCarrier implements AutoCloseable {
  private final PracticeSettings settings;
  private final Turn turn = new Turn();
  private final Phones phones = new Phones();
  private final Mailboxes mailboxes = new Mailboxes();
  private final Agenda agenda;
  private final Webhooks webhooks;
  private final Mood mood = new Mood();
  private final Texts texts;
  private final Inbox inbox;
  private final Calls calls;
  private volatile Consumer<byte[]> mailReader = mail -> {};

  public PracticeCarrier(PracticeSettings settings, PracticeTime time) {
    this.settings = settings;
    this.agenda = new Agenda(time, turn);
    this.webhooks = new Webhooks(settings, turn);
    Callbacks callbacks = new Callbacks(agenda, webhooks, mood);
    this.texts = new Texts(settings, phones, agenda, callbacks, mood);
    this.inbox = new Inbox(settings, phones, texts, agenda, webhooks);
    this.calls = new Calls(settings, phones, agenda, webhooks, callbacks, mood);
  }

  /** Makes a person's phone known before anything is sent to it. */
  public void register(String number, String ownerName) {
    turn.run(() -> phones.at(number).belongTo(ownerName));
  }

  /** Makes a person's mailbox known before anything is sent to it. */
  public void registerMail(String address, String ownerName) {
    turn.run(() -> mailboxes.register(address, ownerName));
  }

  /** Whom mails are handed to that somebody writes to the service. */
  public void onMail(Consumer<byte[]> service) {
    mailReader = service;
  }

  /** Somebody writes to the service; what goes wrong there is thrown. */
  public void write(OwnMail mail) {
    mailReader.accept(mail.bytes(agenda.now()));
  }

  /** From now on the phone behaves so. It is there afterwards if it was not before. */
  public void behave(String number, Behaviour behaviour) {
    turn.run(() -> phones.at(number).behave(behaviour));
  }

  /** From now on the carrier does these things wrong, always and with everything; or none. */
  public void misbehave(Mischief... what) {
    turn.run(() -> mood.become(Set.of(what), 1, 0, null, 0));
  }

  /** From now on the carrier does these things wrong to one account only. */
  public void misbehave(Account only, Mischief... what) {
    turn.run(() -> mood.become(Set.of(what), 1, 0, only, 0));
  }

  /** From now on the carrier does these things wrong with this phone; or none. */
  public void misbehave(String number, Mischief... what) {
    turn.run(() -> phones.at(number).suffer(Set.of(what)));
  }

  /** Changes the mood of the carrier. */
  void mood(Consumer<Mood> change) {
    turn.run(() -> change.accept(mood));
  }

  /** What the mail server does wrong with the next mail, if anything. */
  @Nullable Mischief mailMischief() {
    return turn.<@Nullable Mischief>change(mood::mail);
  }

  /**
   * Somebody at the phone sends a text to the service. Completes with the text of the service's
   * answer, null for none or one that could not be delivered.
   *
   * @throws java.util.concurrent.CompletionException on joining, if the service did not answer
   */
  public CompletableFuture<@Nullable String> reply(String from, String body) {
    return send(from, body)
        .thenApply(
            reply -> {
              if (reply.trouble() != null) {
                throw new IllegalStateException(reply.trouble());
              }
              return reply.answer();
            });
  }

  /** Somebody picks up. False if there is no such call or it is over. */
  public boolean answer(String sid) {
    return atCall(sid, calls::answer);
  }

  /** Somebody presses keys, picking up first if it rings. False as for {@link #answer}. */
  public boolean press(String sid, String keys) {
    return atCall(sid, call -> calls.press(call, keys));
  }

  /** Somebody hangs up or declines. False as for {@link #answer}. */
  public boolean hangUp(String sid) {
    return atCall(sid, calls::hangUp);
  }

  /** What the phone sent and was sent, oldest first. */
  public List<TextMessage> texts(String number) {
    return turn.read(() -> texts.of(number));
  }

  /** The calls to the phone, oldest first. */
  public List<VoiceCall> calls(String number) {
    return turn.read(() -> calls.to(number).stream().map(Call::view).toList());
  }

  /** The mails in the mailbox, oldest first; those of all where none is named. */
  public List<Mail> mails(@Nullable String address) {
    return turn.read(() -> mailboxes.of(address));
  }

  /** Whether no webhook is on its way and nothing is left to do at this instant. */
  public boolean idle() {
    return turn.read(() -> webhooks.quiet() && !agenda.somethingDue());
  }

  /** Waits until the carrier is idle; false if that takes longer than the limit. */
  public boolean awaitIdle(Duration limit) throws InterruptedException {
    return turn.await(this::idle, limit);
  }

  /** Sends no more webhooks. */
  @Override
  public void close() {
    webhooks.close();
  }

  /** What the REST API says to this; refused if the credentials are not an account's. */
  RestAnswer api(String user, String password, String sid, Function<TwilioApi, RestAnswer> what) {
    return api(user, password, sid, null, what);
  }

  /**
   * As above, as well or badly as the carrier's mood has it.
   *
   * @param to the phone that a new text or call is for; null for other requests
   */
  RestAnswer api(
      String user,
      String password,
      String sid,
      @Nullable String to,
      Function<TwilioApi, RestAnswer> what) {
    Account account = settings.accountCalled(sid);
    boolean known =
        account != null && user.equals(account.sid()) && password.equals(account.token());
    if (account == null || !known) {
      return Refusal.BAD_CREDENTIALS.answer();
    }
    return turn.change(
        () -> {
          Mischief wrong = mood.request(account, to == null ? null : phones.find(to));
          Supplier<RestAnswer> right = () -> what.apply(new TwilioApi(account, texts, calls));
          return wrong == null ? right.get() : RestAnswer.spoilt(wrong, right);
        });
  }

  CompletableFuture<Inbox.Reply> send(String from, String body) {
    return turn.change(() -> inbox.send(from, body));
  }

  void deliver(String from, String to, byte[] bytes) throws MessagingException, IOException {
    Mail mail = MailReader.read(from, to, bytes, agenda.now());
    turn.run(() -> mailboxes.take(mail));
  }

  /** Runs the task later, such as an answer that is meant to be slow. */
  void later(Duration delay, Runnable task) {
    turn.run(() -> agenda.after(delay, task));
  }

  /** What the page and the scripts see. */
  <T extends @Nullable Object> T look(Function<Board, T> at) {
    return turn.read(() -> at.apply(new Board(phones, texts, calls, mailboxes, mood)));
  }

  /** Rises with every change of what {@link #look} shows. */
  long revision() {
    return turn.revision();
  }

  private boolean atCall(String sid, Consumer<Call> what) {
    Supplier<Boolean> act =
        () -> {
          Call call = calls.find(sid);
          if (call == null || !call.live()) {
            return false;
          }
          what.accept(call);
          return true;
        };
    return turn.change(act);
  }
}
