package nightbell.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as the outside sees it (RFC 9457). {@code errors} names each place of a bad input; it is
 * left out where there is none.
 */
public record Problem(
    @JsonProperty("type") String type,
    @JsonProperty("title") String title,
    @JsonProperty("status") int status,
    @JsonProperty("detail") String detail,
    @JsonProperty("errors") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {
  /** The media type of a problem document. */
  public static final String TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** One thing that is wrong with an input; {@code id} and {@code mend} where they are known. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Fault(
      @JsonProperty("id") @Nullable String id,
      @JsonProperty("where") String where,
      @JsonProperty("what") String what,
      @JsonProperty("mend") @Nullable String mend) {
    /** A fault with a place only. */
    public static Fault of(String where, String what) {
      return new Fault(null, where, what, null);
    }
  }

  /** A problem of this HTTP status. */
  public static Problem of(int status, String detail) {
    return of(status, detail, List.of());
  }

  /** A problem of this HTTP status with faults. */
  public static Problem of(int status, String detail, List<Fault> errors) {
    return new Problem("about:blank", title(status), status, detail, errors);
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    if (known != null) {
      return known.getReasonPhrase();
    }
    return status == 422 ? "Unprocessable Content" : "Error";
  }

  /** The answer with this problem, to which headers may be added. */
  public Response.ResponseBuilder answer() {
    return Response.status(status).type(TYPE).entity(this);
  }
}
