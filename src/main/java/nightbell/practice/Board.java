package nightbell.practice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All phones and mailboxes as the page and the scripts see them, ready to become JSON. To be used
 * with the turn held.
 */
final class Board {
  private final Phones phones;
  private final Texts texts;
  private final Calls calls;
  private final Mailboxes mailboxes;
  private final Mood mood;

  Board(Phones phones, Texts texts, Calls calls, Mailboxes mailboxes, Mood mood) {
    this.phones = phones;
    this.texts = texts;
    this.calls = calls;
    this.mailboxes = mailboxes;
    this.mood = mood;
  }

  /** How the carrier is told to misbehave. */
  Map<String, Object> carrier() {
    return mood.look().all();
  }

  boolean has(String number) {
    return phones.find(number) != null;
  }

  List<Map<String, Object>> phones() {
    return phones.all().stream().map(this::phone).toList();
  }

  @Nullable Map<String, Object> phone(String number) {
    Phone phone = phones.find(number);
    return phone == null ? null : phone(phone);
  }

  List<Map<String, Object>> mailboxes() {
    Map<String, String> owners = mailboxes.owners();
    return mailboxes.addresses().stream()
        .map(
            address ->
                new Fields()
                    .put("address", address)
                    .put("owner", named(owners.get(address)))
                    .put("mails", mailboxes.of(address).size())
                    .all())
        .toList();
  }

  List<Map<String, Object>> texts(@Nullable String number) {
    return texts.of(number).stream().map(Board::text).toList();
  }

  List<Map<String, Object>> calls(@Nullable String number) {
    return calls.to(number).stream().map(call -> call(call.view())).toList();
  }

  List<Map<String, Object>> mails(@Nullable String address) {
    return mailboxes.of(address).stream().map(Board::mail).toList();
  }

  @Nullable Map<String, Object> call(String sid) {
    Call call = calls.find(sid);
    return call == null ? null : call(call.view());
  }

  private Map<String, Object> phone(Phone phone) {
    List<Call> live = calls.to(phone.number()).stream().filter(Call::live).toList();
    Map<String, String> owners = mailboxes.owners();
    List<String> addresses =
        mailboxes.addresses().stream()
            .filter(address -> phone.owner() != null)
            .filter(address -> String.valueOf(phone.owner()).equals(owners.get(address)))
            .toList();
    Fields shown = new Fields();
    shown
        .put("number", phone.number())
        .put("owner", phone.owner())
        .put("behaviour", phone.behaviour().word())
        .put("optedOut", phone.optedOut())
        .put("calls", live.stream().map(call -> call(call.view())).toList())
        .put("messages", texts.of(phone.number()).size())
        .put("mailboxes", addresses);
    if (!phone.mischief().isEmpty()) {
      shown.put("faults", phone.mischief().stream().map(Mischief::word).sorted().toList());
    }
    return shown.all();
  }

  private static Map<String, Object> text(TextMessage text) {
    boolean fromPhone = text.direction() == TextMessage.Direction.INBOUND;
    return new Fields()
        .put("sid", text.sid())
        .put("to", text.to())
        .put("from", text.from())
        .put("body", text.body())
        .put("direction", fromPhone ? "from-phone" : "to-phone")
        .put("status", text.status().word())
        .put("error", text.error())
        .put("segments", Segments.of(text.body()))
        .put("at", text.createdAt().toString())
        .all();
  }

  private static Map<String, Object> call(VoiceCall call) {
    return new Fields()
        .put("sid", call.sid())
        .put("to", call.to())
        .put("from", call.from())
        .put("status", call.status().word())
        .put("at", call.createdAt().toString())
        .put("answeredAt", call.answeredAt() == null ? null : call.answeredAt().toString())
        .put("endedAt", call.endedAt() == null ? null : call.endedAt().toString())
        .put("answeredBy", call.answeredBy())
        .put("transcript", call.transcript().stream().map(Board::line).toList())
        .all();
  }

  private static Map<String, Object> line(VoiceCall.Line line) {
    return new Fields()
        .put("at", line.at().toString())
        .put("kind", line.kind().word())
        .put("text", line.text())
        .all();
  }

  private static Map<String, Object> mail(Mail mail) {
    return new Fields()
        .put("id", mail.id())
        .put("to", mail.to())
        .put("from", mail.from())
        .put("subject", mail.subject())
        .put("text", mail.text())
        .put("html", mail.html())
        .put("links", mail.links())
        .put("headers", mail.headers())
        .put("at", mail.at().toString())
        .all();
  }

  private static @Nullable String named(@Nullable String owner) {
    return owner == null || owner.isEmpty() ? null : owner;
  }
}
