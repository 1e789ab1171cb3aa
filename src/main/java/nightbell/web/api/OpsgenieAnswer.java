package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** Opsgenie's shape of every answer; {@code took} is not measured. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpsgenieAnswer(
    @JsonProperty("result") @Nullable String result,
    @JsonProperty("message") @Nullable String message,
    @JsonProperty("errors") @Nullable Map<String, String> errors,
    @JsonProperty("data") @Nullable Object data,
    @JsonProperty("took") double took,
    @JsonProperty("requestId") String requestId) {
  private static final double TOOK = 0.01;

  /** What was asked for will be visible under this request id; in fact it is done. */
  static Response processed(String requestId) {
    return result(202, "Request will be processed", requestId);
  }

  static Response result(int status, String result) {
    return result(status, result, fresh());
  }

  private static Response result(int status, String result, String requestId) {
    return answer(status, new OpsgenieAnswer(result, null, null, null, TOOK, requestId));
  }

  static Response data(int status, Object data) {
    return answer(status, new OpsgenieAnswer(null, null, null, data, TOOK, fresh()));
  }

  static Refused refused(int status, String message) {
    return refused(status, message, null);
  }

  static Refused refused(int status, String message, @Nullable Map<String, String> errors) {
    return Refused.inTheirWords(
        answer(status, new OpsgenieAnswer(null, message, errors, null, TOOK, fresh())));
  }

  /** The answer on which senders try again. */
  static Response unavailable() {
    return later("The request could not be made durable; send it again.", 2);
  }

  /** Refuses for now; senders try again. */
  static Response later(String message, long seconds) {
    OpsgenieAnswer answer = new OpsgenieAnswer(null, message, null, null, TOOK, fresh());
    return Response.fromResponse(answer(503, answer)).header("Retry-After", seconds).build();
  }

  static String fresh() {
    return UUID.randomUUID().toString();
  }

  private static Response answer(int status, OpsgenieAnswer answer) {
    return Response.status(status).type(MediaType.APPLICATION_JSON).entity(answer).build();
  }
}
