package nightbell.practice;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nightbell.practice.TextMessage.Direction;
import nightbell.practice.TextMessage.Status;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the service sends, from the request to the phone: queued, sent, delivered, each
 * reported as it happens. A phone that is off keeps its text at sent, and loses it if it is still
 * off ten seconds later. To be used with the turn held.
 */
final class Texts {
  private static final Duration TO_QUEUE = Duration.ofMillis(100);
  private static final Duration TO_CARRIER = Duration.ofMillis(300);
  private static final Duration TO_PHONE = Duration.ofMillis(800);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int UNREACHABLE = 30003;

  private final PracticeSettings settings;
  private final Phones phones;
  private final Agenda agenda;
  private final Callbacks callbacks;
  private final Mood mood;
  private final Kept<TextMessage> kept = new Kept<>(text -> true);

  Texts(PracticeSettings settings, Phones phones, Agenda agenda, Callbacks callbacks, Mood mood) {
    this.settings = settings;
    this.phones = phones;
    this.agenda = agenda;
    this.callbacks = callbacks;
    this.mood = mood;
  }

  RestAnswer send(Form form) {
    Refusal refusal = TextRules.refusal(form, phones);
    if (refusal != null) {
      return refusal.answer();
    }
    Phone phone = phones.at(form.get("To", ""));
    TextMessage text =
        TextMessage.of(
                Direction.API,
                phone.number(),
                form.get("From", settings.number()),
                form.get("Body", ""),
                Status.QUEUED,
                agenda.now())
            .through(form.get("MessagingServiceSid"), form.get("StatusCallback"));
    keep(text);
    agenda.after(TO_QUEUE, () -> queued(text, phone));
    return RestAnswer.created(TwilioJson.text(text, account(text)), phone.lag());
  }

  void keep(TextMessage text) {
    kept.add(text.sid(), text);
  }

  @Nullable TextMessage find(String sid) {
    return kept.find(sid);
  }

  /** What this phone sent and was sent, oldest first; of all phones if none is named. */
  List<TextMessage> of(@Nullable String number) {
    return kept.all(text -> number == null || text.phone().equals(number));
  }

  private void queued(TextMessage text, Phone phone) {
    TextMessage queued = become(text, phone, Status.QUEUED, null);
    Duration wait = mood.queue(agenda.now());
    agenda.after(TO_CARRIER.plus(wait), () -> sent(queued, phone));
  }

  private void sent(TextMessage text, Phone phone) {
    TextMessage sent = become(text, phone, Status.SENT, null);
    Duration wait = phone.is(Behaviour.OFF) ? PATIENCE : TO_PHONE;
    agenda.after(wait, () -> arrive(sent, phone));
  }

  private void arrive(TextMessage text, Phone phone) {
    if (phone.is(Behaviour.OFF)) {
      become(text, phone, Status.UNDELIVERED, UNREACHABLE);
    } else {
      become(text, phone, Status.DELIVERED, null);
    }
  }

  private TextMessage become(
      TextMessage text, Phone phone, Status status, @Nullable Integer error) {
    TextMessage next = text.become(status, error, agenda.now());
    kept.update(next.sid(), next);
    report(next, phone);
    return next;
  }

  /** The account that sent it, or that it was sent to. */
  Account account(TextMessage text) {
    return settings.accountOf(text.direction() == Direction.INBOUND ? text.to() : text.from());
  }

  private void report(TextMessage text, Phone phone) {
    String callback = text.callback();
    if (callback != null) {
      callbacks.tell(text.sid(), account(text), phone, callback, fields(text));
    }
  }

  private SortedMap<String, String> fields(TextMessage text) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("AccountSid", account(text).sid());
    fields.put("ApiVersion", TwilioJson.VERSION);
    fields.put("From", text.from());
    fields.put("To", text.to());
    fields.put("MessageSid", text.sid());
    fields.put("SmsSid", text.sid());
    fields.put("MessageStatus", text.status().word());
    fields.put("SmsStatus", text.status().word());
    if (text.service() != null) {
      fields.put("MessagingServiceSid", text.service());
    }
    if (text.error() != null) {
      fields.put("ErrorCode", text.error().toString());
    }
    return fields;
  }
}
