package nightbell.contract.channel;

/** What Twilio says, with ids of our own. */
final class TwilioAnswers {
  static final String ACCOUNT = "AC" + "0a1b2c3d".repeat(4);
  static final String TOKEN = "f0e1d2c3".repeat(4);
  static final String MESSAGE_SID = "SM" + "11aa22bb".repeat(4);
  static final String CALL_SID = "CA" + "33cc44dd".repeat(4);

  private TwilioAnswers() {}

  static String message(String status) {
    return """
        {"sid": "%s", "account_sid": "%s", "status": "%s", "error_code": null, "to": "+15550123401",
         "body": "x", "num_segments": "1", "price": null, "something_new": {"a": 1}}"""
        .formatted(MESSAGE_SID, ACCOUNT, status);
  }

  static String call(String status) {
    return """
        {"sid": "%s", "account_sid": "%s", "status": "%s", "duration": null}"""
        .formatted(CALL_SID, ACCOUNT, status);
  }

  static String error(int code, String message, int status) {
    return """
        {"code": %d, "message": "%s", "more_info": "https://x.example/%d", "status": %d}"""
        .formatted(code, message, code, status);
  }
}
