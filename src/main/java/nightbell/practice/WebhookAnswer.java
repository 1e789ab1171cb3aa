package nightbell.practice;

import org.jspecify.annotations.Nullable;

/**
 * What became of one webhook: the service's status and body, or the status 0 and why it was not
 * reached.
 */
record WebhookAnswer(int status, String body, @Nullable String failure) {

  static WebhookAnswer failed(String why) {
    return new WebhookAnswer(0, "", why);
  }

  boolean fine() {
    return status >= 200 && status < 300;
  }

  String trouble() {
    return failure != null ? failure : "the service answered " + status;
  }
}
