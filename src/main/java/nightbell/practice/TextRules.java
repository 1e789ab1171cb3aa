package nightbell.practice;

import org.jspecify.annotations.Nullable;

/** What Twilio would refuse to send, and with which error. */
final class TextRules {
  private static final int LONGEST_BODY = 1600;
  private static final int LONGEST_WAIT = 36_000;

  private TextRules() {}

  /** Why the request is refused; null if it is not. */
  static @Nullable Refusal refusal(Form form, Phones phones) {
    Refusal badForm = refusalOfForm(form);
    String to = form.get("To");
    if (badForm != null || to == null) {
      return badForm;
    }
    Refusal testNumber = TestNumbers.refusalOfText(to, form.get("From"));
    Phone phone = phones.find(to);
    return testNumber != null || phone == null ? testNumber : refusalByPhone(phone);
  }

  private static @Nullable Refusal refusalOfForm(Form form) {
    String to = form.get("To");
    String from = form.get("From");
    String body = form.get("Body");
    if (to == null) {
      return Refusal.bad(21604, "A 'To' phone number is required.");
    }
    if (!Phones.isNumber(to)) {
      return Refusal.bad(21211, "Invalid 'To' Phone Number: " + to);
    }
    if (from == null && form.get("MessagingServiceSid") == null) {
      return Refusal.bad(21603, "A 'From' or 'MessagingServiceSid' parameter is required.");
    }
    if (from != null && !Phones.isNumber(from)) {
      return Refusal.bad(21212, "Invalid From Number: " + from);
    }
    if (body == null) {
      return Refusal.bad(21602, "Message body is required.");
    }
    if (body.codePointCount(0, body.length()) > LONGEST_BODY) {
      return Refusal.bad(21617, "The concatenated message body exceeds the 1600 character limit.");
    }
    return form.isNumber("ValidityPeriod", 1, LONGEST_WAIT)
        ? null
        : Refusal.bad(30043, "ValidityPeriod must be between 1 and 36000 seconds.");
  }

  private static @Nullable Refusal refusalByPhone(Phone phone) {
    if (phone.optedOut()) {
      return Refusal.bad(21610, "Attempt to send to unsubscribed recipient");
    }
    if (phone.is(Behaviour.LANDLINE)) {
      return Refusal.bad(21614, "'To' number is not a valid mobile number: " + phone.number());
    }
    return null;
  }
}
