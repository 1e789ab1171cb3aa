package nightbell.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nightbell.practice.VoiceCall.Kind;
import nightbell.practice.VoiceCall.Line;
import nightbell.practice.VoiceCall.Status;
import org.jspecify.annotations.Nullable;

/** One call and how far it is. Read and changed with the turn held. */
final class Call {
  private final String sid = Sid.call();
  private final Account account;
  private final CallOrder order;
  private final Phone phone;
  private final Instant createdAt;
  private final List<Line> transcript = new ArrayList<>();
  private Status status = Status.QUEUED;
  private Instant updatedAt;
  private @Nullable Instant answeredAt;
  private @Nullable Instant endedAt;
  private @Nullable String answeredBy;
  private int reports;

  Call(Account account, CallOrder order, Phone phone, Instant createdAt) {
    this.account = account;
    this.order = order;
    this.phone = phone;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
  }

  String sid() {
    return sid;
  }

  Account account() {
    return account;
  }

  CallOrder order() {
    return order;
  }

  Phone phone() {
    return phone;
  }

  Status status() {
    return status;
  }

  boolean live() {
    return status.live();
  }

  void ring(Instant at) {
    status = Status.RINGING;
    updatedAt = at;
  }

  void answer(boolean machine, Instant at) {
    status = Status.IN_PROGRESS;
    answeredAt = at;
    updatedAt = at;
    if (order.detection() != null) {
      answeredBy = machine ? machineWord() : "human";
    }
  }

  void end(Status how, Instant at) {
    status = how;
    endedAt = at;
    updatedAt = at;
  }

  void note(Kind kind, String text, Instant at) {
    transcript.add(new Line(at, kind, text));
  }

  VoiceCall view() {
    return new VoiceCall(
        sid,
        order.to(),
        order.from(),
        status,
        createdAt,
        updatedAt,
        answeredAt,
        endedAt,
        answeredBy,
        transcript);
  }

  /** The fields that every request about this call carries. */
  SortedMap<String, String> fields() {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("AccountSid", account.sid());
    fields.put("ApiVersion", TwilioJson.VERSION);
    fields.put("CallSid", sid);
    fields.put("CallStatus", status.word());
    fields.put("Direction", "outbound-api");
    fields.put("From", order.from());
    fields.put("Called", order.to());
    fields.put("Caller", order.from());
    fields.put("To", order.to());
    if (answeredBy != null && order.detectsFirst()) {
      fields.put("AnsweredBy", answeredBy);
    }
    return fields;
  }

  /** The fields of the next status report. */
  SortedMap<String, String> report(String statusWord, Instant at) {
    SortedMap<String, String> fields = fields();
    fields.put("CallStatus", statusWord);
    fields.put("CallbackSource", "call-progress-events");
    fields.put("SequenceNumber", String.valueOf(reports++));
    fields.put("Timestamp", String.valueOf(TwilioJson.date(at)));
    if (!live()) {
      long seconds = view().seconds();
      fields.put("CallDuration", String.valueOf(seconds));
      fields.put("Duration", String.valueOf((seconds + 59) / 60));
      fields.put("SipResponseCode", String.valueOf(status.sip()));
    }
    return fields;
  }

  /** What an asynchronous look for a machine reports; null if none was asked for. */
  @Nullable SortedMap<String, String> finding() {
    if (answeredBy == null || order.detected() == null || order.detected().isEmpty()) {
      return null;
    }
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("AccountSid", account.sid());
    fields.put("CallSid", sid);
    fields.put("AnsweredBy", answeredBy);
    fields.put("MachineDetectionDuration", "3000");
    return fields;
  }

  private String machineWord() {
    return "DetectMessageEnd".equals(order.detection()) ? "machine_end_beep" : "machine_start";
  }
}
