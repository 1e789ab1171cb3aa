package nightbell.channel.twilio;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import java.util.Optional;
import nightbell.engine.Engine.PageReport;
import nightbell.engine.Fault;
import nightbell.engine.PageState;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's states of texts and calls, when asked for, as page states. The words are those of the
 * callbacks; one that the library does not know gives nothing.
 */
final class TwilioStates {
  private TwilioStates() {}

  static Optional<PageReport> of(Message text) {
    Message.Status status = text.getStatus();
    if (status == null) {
      return Optional.empty();
    }
    String sid = text.getSid();
    return switch (status) {
      case ACCEPTED, SCHEDULED, QUEUED, SENDING, SENT, PARTIALLY_DELIVERED ->
          is(PageState.SENT, sid);
      case DELIVERED, READ -> is(PageState.DELIVERED, sid);
      case UNDELIVERED -> failed(sid, text.getErrorCode(), "the text was not delivered");
      case FAILED -> failed(sid, text.getErrorCode(), "the text was not sent");
      case CANCELED -> failed(sid, null, "cancelled at the carrier");
      case RECEIVED, RECEIVING -> Optional.empty();
    };
  }

  static Optional<PageReport> of(Call call) {
    Call.Status status = call.getStatus();
    if (status == null) {
      return Optional.empty();
    }
    String sid = call.getSid();
    String who = call.getAnsweredBy() == null ? "" : call.getAnsweredBy();
    if (who.startsWith("machine") || who.equals("fax")) {
      return failed(sid, null, "voicemail");
    }
    return switch (status) {
      case QUEUED, RINGING -> is(PageState.SENT, sid);
      case IN_PROGRESS -> is(PageState.ANSWERED, sid);
      case COMPLETED -> failed(sid, null, "no key was pressed");
      case BUSY -> failed(sid, null, "busy");
      case NO_ANSWER -> failed(sid, null, "no answer");
      case FAILED -> failed(sid, null, "the call failed");
      case CANCELED -> failed(sid, null, "cancelled at the carrier");
    };
  }

  private static Optional<PageReport> is(PageState state, String sid) {
    return Optional.of(new PageReport(state, sid, null));
  }

  private static Optional<PageReport> failed(String sid, @Nullable Integer code, String otherwise) {
    String error = code == null ? otherwise : TwilioErrors.describe(code);
    Fault fault = code == null ? Fault.OTHER : TwilioErrors.fault(code);
    return Optional.of(new PageReport(PageState.FAILED, sid, error, fault));
  }
}
