package nightbell.practice;

import java.time.Duration;
import java.util.Map;

/** What the REST API answers: a status, a JSON object, and how much later than at once. */
record RestAnswer(int status, Map<String, Object> body, Duration delay) {

  static RestAnswer ok(Map<String, Object> body) {
    return new RestAnswer(200, body, Duration.ZERO);
  }

  static RestAnswer created(Map<String, Object> body, Duration delay) {
    return new RestAnswer(201, body, delay);
  }
}
