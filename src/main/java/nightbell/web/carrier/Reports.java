package nightbell.web.carrier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nightbell.engine.Engine.PageReport;
import nightbell.engine.PageState;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's status words as page states. Words that are not known give nothing: carriers add
 * them. A call that ends is a failed page, since only a key is an answer; the engine knows whether
 * there was one.
 */
final class Reports {
  private final CarrierErrors errors;

  Reports(CarrierErrors errors) {
    this.errors = errors;
  }

  Optional<PageReport> ofMessage(Form form) {
    String sid = form.get("MessageSid");
    return switch (form.get("MessageStatus")) {
      case "accepted", "scheduled", "queued", "sending", "sent" -> is(PageState.SENT, sid);
      case "delivered", "read" -> is(PageState.DELIVERED, sid);
      case "undelivered" -> failed(sid, form, "the text was not delivered");
      case "failed" -> failed(sid, form, "the text was not sent");
      case "canceled" -> failed(sid, form, "cancelled at the carrier");
      default -> Optional.empty();
    };
  }

  Optional<PageReport> ofCall(Form form) {
    return call(form).map(report -> report.happened(instant(form.get("Timestamp"))));
  }

  /** As in mails: {@code Sat, 21 Nov 2026 08:10:05 +0000}. */
  private static @Nullable Instant instant(String told) {
    try {
      return DateTimeFormatter.RFC_1123_DATE_TIME.parse(told, Instant::from);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Optional<PageReport> call(Form form) {
    String sid = form.get("CallSid");
    if (machine(form)) {
      return failed(sid, "voicemail");
    }
    return switch (form.get("CallStatus")) {
      case "queued", "initiated", "ringing" -> is(PageState.SENT, sid);
      case "in-progress" -> is(PageState.ANSWERED, sid);
      case "completed" -> failed(sid, "no key was pressed");
      case "busy" -> failed(sid, "busy");
      case "no-answer" -> failed(sid, "no answer");
      case "failed" -> failed(sid, form, "the call failed");
      case "canceled" -> failed(sid, "cancelled at the carrier");
      default -> Optional.empty();
    };
  }

  /** Whether the carrier heard something other than a person. */
  static boolean machine(Form form) {
    String who = form.get("AnsweredBy");
    return who.startsWith("machine") || who.equals("fax");
  }

  private Optional<PageReport> failed(String sid, Form form, String otherwise) {
    String word = form.get("ErrorCode");
    if (!word.matches("[1-9][0-9]{0,8}")) {
      return failed(sid, otherwise);
    }
    int code = Integer.parseInt(word);
    return Optional.of(
        new PageReport(PageState.FAILED, orNull(sid), errors.words(code), errors.fault(code)));
  }

  private static Optional<PageReport> is(PageState state, String sid) {
    return Optional.of(new PageReport(state, orNull(sid), null));
  }

  private static Optional<PageReport> failed(String sid, String error) {
    return Optional.of(new PageReport(PageState.FAILED, orNull(sid), error));
  }

  private static @Nullable String orNull(String sid) {
    return sid.isEmpty() ? null : sid;
  }
}
