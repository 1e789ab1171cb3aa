package nightbell.practice;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the REST API answers: a status, a JSON object, how much later than at once, and whether it
 * comes through at all.
 */
record RestAnswer(int status, Map<String, Object> body, Duration delay, End end) {
  private static final Duration SLOW = Duration.ofSeconds(3);

  /** What becomes of the answer on its way. */
  enum End {
    ARRIVES,
    /** The connection breaks off in the middle of it. */
    CUT,
    /** Nothing ever comes. */
    HANGS
  }

  RestAnswer(int status, Map<String, Object> body, Duration delay) {
    this(status, body, delay, End.ARRIVES);
  }

  static RestAnswer ok(Map<String, Object> body) {
    return new RestAnswer(200, body, Duration.ZERO);
  }

  static RestAnswer created(Map<String, Object> body, Duration delay) {
    return new RestAnswer(201, body, delay);
  }

  /** The answer of a carrier that does something wrong; only some of it does what was asked. */
  static RestAnswer spoilt(Mischief wrong, Supplier<RestAnswer> right) {
    return switch (wrong) {
      case REFUSE_401 -> Refusal.BAD_CREDENTIALS.answer();
      case REFUSE_429 -> new Refusal(429, 20429, "Too Many Requests").answer();
      case FAIL_500 -> new Refusal(500, 20500, "Internal Server Error").answer();
      case FAIL_503 -> new Refusal(503, 20503, "Service Unavailable").answer();
      case HANG -> new RestAnswer(201, Map.of(), Duration.ZERO, End.HANGS);
      case RESET -> new RestAnswer(201, Map.of(), Duration.ZERO, End.CUT);
      case CUT -> right.get().with(Duration.ZERO, End.CUT);
      case SLOW -> right.get().with(SLOW, End.ARRIVES);
      default -> right.get();
    };
  }

  private RestAnswer with(Duration later, End how) {
    return new RestAnswer(status, body, later, how);
  }
}
