package nightbell.practice;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the service asked of a call.
 *
 * @param url where its TwiML is; null if the TwiML came with the order
 * @param fallback where TwiML is asked for when the first address fails
 * @param events which steps are reported to the callback
 * @param detection Twilio's word for how to look for an answering machine, if at all
 * @param detected where the finding is reported while the call already goes on
 */
record CallOrder(
    String to,
    String from,
    @Nullable String url,
    @Nullable String twiml,
    @Nullable String fallback,
    @Nullable String callback,
    Set<String> events,
    Duration timeout,
    Duration limit,
    @Nullable String detection,
    @Nullable String detected) {

  static CallOrder of(Form form) {
    Set<String> events = Set.copyOf(form.all("StatusCallbackEvent"));
    boolean async = form.get("AsyncAmd", "false").equals("true");
    return new CallOrder(
        form.get("To", ""),
        form.get("From", ""),
        form.get("Url"),
        form.get("Twiml"),
        form.get("FallbackUrl"),
        form.get("StatusCallback"),
        events.isEmpty() ? Set.of("completed") : events,
        form.seconds("Timeout", 60),
        form.seconds("TimeLimit", 14_400),
        form.get("MachineDetection"),
        async ? form.get("AsyncAmdStatusCallback", "") : null);
  }

  /** Whether the finding comes with the first request for TwiML. */
  boolean detectsFirst() {
    return detection != null && detected == null;
  }

  /** Why Twilio would refuse it; null if it would not. */
  static @Nullable Refusal refusal(Form form) {
    String to = form.get("To");
    String from = form.get("From");
    if (to == null) {
      return Refusal.bad(21201, "No 'To' number is specified");
    }
    if (!Phones.isNumber(to)) {
      return Refusal.bad(21211, "Invalid 'To' Phone Number: " + to);
    }
    if (from == null) {
      return Refusal.bad(21213, "Caller phone number is required");
    }
    if (!Phones.isNumber(from)) {
      return Refusal.bad(21212, "Invalid From Number (caller ID): " + from);
    }
    if (form.get("Url") == null && form.get("Twiml") == null) {
      return Refusal.bad(21205, "Url parameter is required.");
    }
    if (!form.isNumber("Timeout", 1, 600) || !form.isNumber("TimeLimit", 1, 86_400)) {
      return Refusal.bad(21220, "Timeout and TimeLimit are whole numbers of seconds.");
    }
    return TestNumbers.refusalOfCall(to, from);
  }
}
