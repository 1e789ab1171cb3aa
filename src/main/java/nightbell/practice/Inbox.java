package nightbell.practice;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import nightbell.practice.TextMessage.Direction;
import nightbell.practice.TextMessage.Status;
import org.jspecify.annotations.Nullable;

/**
 * The texts that phones send: each is posted to the service, and what it answers comes back as a
 * text. STOP and START are obeyed as a carrier does, before the service hears of them. To be used
 * with the turn held.
 */
final class Inbox {
  private final PracticeSettings settings;
  private final Phones phones;
  private final Texts texts;
  private final Agenda agenda;
  private final Webhooks webhooks;

  Inbox(PracticeSettings settings, Phones phones, Texts texts, Agenda agenda, Webhooks webhooks) {
    this.settings = settings;
    this.phones = phones;
    this.texts = texts;
    this.agenda = agenda;
    this.webhooks = webhooks;
  }

  CompletableFuture<Reply> send(String from, String body) {
    Phone phone = phones.at(from);
    String to = serviceNumber(from);
    TextMessage text =
        TextMessage.of(Direction.INBOUND, to, from, body, Status.RECEIVED, agenda.now());
    texts.keep(text);
    obey(phone, to, body);
    return webhooks.post(
        from, settings.publicUrl() + "/twilio/sms", fields(text), answer -> take(text, answer));
  }

  private void obey(Phone phone, String to, String body) {
    Keyword keyword = Keyword.in(body);
    boolean answered =
        switch (keyword) {
          case NONE -> false;
          case STOP, HELP -> !phone.optedOut();
          case START -> phone.optedOut();
        };
    if (keyword == Keyword.STOP) {
      phone.optOut();
    } else if (keyword == Keyword.START) {
      phone.optIn();
    }
    if (answered) {
      show(phone.number(), to, keyword.answer(), Status.DELIVERED);
    }
  }

  private Reply take(TextMessage text, WebhookAnswer answer) {
    if (!answer.fine()) {
      return new Reply(null, answer.trouble());
    }
    try {
      List<String> words = Twiml.messages(answer.body());
      boolean open = !phones.at(text.from()).optedOut();
      Status status = open ? Status.DELIVERED : Status.FAILED;
      words.forEach(word -> show(text.from(), text.to(), word, status));
      return new Reply(open && !words.isEmpty() ? String.join("\n", words) : null, null);
    } catch (BadTwiml e) {
      return new Reply(null, e.getMessage());
    }
  }

  private void show(String phone, String service, String words, Status status) {
    TextMessage text = TextMessage.of(Direction.REPLY, phone, service, words, status, agenda.now());
    Integer error = status == Status.FAILED ? (Integer) 21610 : null;
    texts.keep(text.become(status, error, agenda.now()));
  }

  /** The number that this phone last had a text from. */
  private String serviceNumber(String phone) {
    List<TextMessage> seen = texts.of(phone);
    for (int i = seen.size() - 1; i >= 0; i--) {
      if (seen.get(i).direction() != Direction.INBOUND) {
        return seen.get(i).from();
      }
    }
    return settings.number();
  }

  private SortedMap<String, String> fields(TextMessage text) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("AccountSid", settings.accountOf(text.to()).sid());
    fields.put("ApiVersion", TwilioJson.VERSION);
    fields.put("MessageSid", text.sid());
    fields.put("SmsSid", text.sid());
    fields.put("SmsMessageSid", text.sid());
    fields.put("SmsStatus", text.status().word());
    fields.put("From", text.from());
    fields.put("To", text.to());
    fields.put("Body", text.body());
    fields.put("NumMedia", "0");
    fields.put("NumSegments", String.valueOf(Segments.of(text.body())));
    return fields;
  }

  /** What the service answered to a text, if anything, or why it could not. */
  record Reply(@Nullable String answer, @Nullable String trouble) {}
}
