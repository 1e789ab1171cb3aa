package nightbell.web;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import nightbell.engine.accounts.NotAllowed;
import org.jspecify.annotations.Nullable;

/** A request that is refused with a problem document; thrown by resources and filters. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;
  private final transient Map<String, String> headers;
  private final transient @Nullable Response given;

  private Refused(Problem problem, Map<String, String> headers) {
    this(problem, headers, null);
  }

  private Refused(Problem problem, Map<String, String> headers, @Nullable Response given) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.headers = Map.copyOf(headers);
    this.given = given;
  }

  /** Refuses in the words of another service's API, for callers that read those. */
  public static Refused inTheirWords(Response answer) {
    return new Refused(Problem.of(answer.getStatus(), "refused"), Map.of(), answer);
  }

  /** Refuses with this status and reason. */
  public static Refused of(int status, String detail) {
    return new Refused(Problem.of(status, detail), Map.of());
  }

  /** Refuses what accounts do not allow. */
  public static Refused of(NotAllowed not) {
    return switch (not.why()) {
      case INPUT -> input(not.where(), not.sentence());
      case RIGHTS -> of(403, not.sentence());
      case UNKNOWN -> of(404, not.sentence());
      case CONFLICT -> of(409, not.sentence());
    };
  }

  /** Refuses an input because of the one place that is named. */
  public static Refused input(String where, String what) {
    return inputs(400, List.of(Problem.Fault.of(where, what)));
  }

  /** Refuses an input because of all these places. */
  public static Refused inputs(int status, List<Problem.Fault> faults) {
    Problem.Fault first = faults.get(0);
    String detail = first.where() + ": " + first.what();
    return new Refused(Problem.of(status, detail, faults), Map.of());
  }

  /** Refuses with this status and reason, and with what is in the way. */
  public static Refused because(int status, String detail, List<Problem.Fault> faults) {
    return new Refused(Problem.of(status, detail, faults), Map.of());
  }

  /** Refuses for want of a valid token or session. */
  public static Refused unauthorized(String detail) {
    return new Refused(Problem.of(401, detail), Map.of("WWW-Authenticate", "Bearer"));
  }

  /** Refuses for now; the caller may try again after so many seconds. */
  public static Refused later(int status, String detail, long seconds) {
    return new Refused(Problem.of(status, detail), Map.of("Retry-After", Long.toString(seconds)));
  }

  /** The answer to the request. */
  public Response answer() {
    if (given != null) {
      return given;
    }
    Response.ResponseBuilder answer = problem.answer();
    headers.forEach(answer::header);
    return answer.build();
  }
}
