package nightbell.practice;

import java.time.Duration;

/** A request that Twilio would refuse: the HTTP status, its error code and its sentence. */
record Refusal(int status, int code, String message) {
  static final Refusal BAD_CREDENTIALS = new Refusal(401, 20003, "Authenticate");

  static Refusal bad(int code, String message) {
    return new Refusal(400, code, message);
  }

  static Refusal notFound(String uri) {
    return new Refusal(404, 20404, "The requested resource " + uri + " was not found");
  }

  RestAnswer answer() {
    Fields body = new Fields();
    body.put("code", code);
    body.put("message", message);
    body.put("more_info", "https://www.twilio.com/docs/errors/" + code);
    body.put("status", status);
    return new RestAnswer(status, body.all(), Duration.ZERO);
  }
}
