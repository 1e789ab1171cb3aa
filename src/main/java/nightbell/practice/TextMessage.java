package nightbell.practice;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as it stands now: its words never change, its status does.
 *
 * @param service the messaging service it went through, if one was named
 * @param callback where status changes are reported, if anywhere
 * @param error Twilio's code when it could not be delivered
 */
public record TextMessage(
    String sid,
    Direction direction,
    String to,
    String from,
    @Nullable String service,
    String body,
    @Nullable String callback,
    Status status,
    @Nullable Integer error,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant sentAt) {

  static TextMessage of(
      Direction direction, String to, String from, String body, Status status, Instant at) {
    Instant sent = status == Status.QUEUED ? null : at;
    return new TextMessage(
        Sid.message(), direction, to, from, null, body, null, status, null, at, at, sent);
  }

  /** The number of the phone that shows it. */
  public String phone() {
    return direction == Direction.INBOUND ? from : to;
  }

  TextMessage through(@Nullable String throughService, @Nullable String reportTo) {
    Status first = throughService == null ? status : Status.ACCEPTED;
    return new TextMessage(
        sid,
        direction,
        to,
        from,
        throughService,
        body,
        reportTo,
        first,
        error,
        createdAt,
        updatedAt,
        sentAt);
  }

  TextMessage become(Status next, @Nullable Integer code, Instant at) {
    Instant sent = sentAt == null && next == Status.SENT ? at : sentAt;
    return new TextMessage(
        sid, direction, to, from, service, body, callback, next, code, createdAt, at, sent);
  }

  /** As Twilio sees it: inbound is what a phone sent. */
  public enum Direction {
    INBOUND("inbound"),
    API("outbound-api"),
    REPLY("outbound-reply");

    private final String word;

    Direction(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** How far it came. */
  public enum Status {
    ACCEPTED,
    QUEUED,
    SENT,
    DELIVERED,
    UNDELIVERED,
    FAILED,
    RECEIVED;

    /** The name as Twilio writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
