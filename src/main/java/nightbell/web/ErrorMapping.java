package nightbell.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import nightbell.engine.Engine;
import nightbell.engine.Store;
import nightbell.engine.accounts.NotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where exceptions become answers: problem documents all. What nobody expected is
 * logged once with an id, and the answer tells the id and nothing else. Dropwizard registers
 * mappers of its own for some types; a subclass for each of those stands before them.
 */
public abstract class ErrorMapping<T extends Throwable> implements ExceptionMapper<T> {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapping.class);
  private static final List<String> KEPT = List.of("Allow", "WWW-Authenticate", "Retry-After");

  private ErrorMapping() {}

  /** The mappers to register. */
  public static List<Object> mappers() {
    return List.of(new AnyError(), new JsonError(), new StateError());
  }

  @Override
  public Response toResponse(T error) {
    return answer(error);
  }

  private static Response answer(Throwable error) {
    if (error instanceof CompletionException && error.getCause() != null) {
      return answer(error.getCause());
    }
    if (error instanceof Refused refused) {
      return refused.answer();
    }
    if (error instanceof WebApplicationException web && web.getResponse().getStatus() != 500) {
      return http(web.getResponse());
    }
    if (error instanceof NotAllowed not) {
      return Refused.of(not).answer();
    }
    if (error instanceof Engine.Forbidden forbidden) {
      return Problem.of(409, String.valueOf(forbidden.getMessage())).answer().build();
    }
    if (error instanceof Engine.Overloaded || error instanceof TimeoutException) {
      return Refused.later(503, "Too much waits to be done; nothing is lost, ask again.", 2)
          .answer();
    }
    if (isStandstill(error)) {
      return Refused.later(503, "The database takes and gives nothing now; ask again.", 10)
          .answer();
    }
    String id = Secret.fresh().substring(0, 8);
    LOG.error("A request failed, id {}", id, error);
    return Problem.of(500, "Something failed here. The log tells more under " + id + ".")
        .answer()
        .build();
  }

  /** Whether the store as a whole is away; it is in the log already, once for all who ask. */
  private static boolean isStandstill(Throwable error) {
    for (Throwable at = error; at != null; at = at.getCause()) {
      if (at instanceof Store.Unavailable
          || at instanceof SQLTransientConnectionException
          || at instanceof SQLNonTransientConnectionException) {
        return true;
      }
    }
    return false;
  }

  private static Response http(Response given) {
    if (given.getStatus() < 400) {
      return given;
    }
    Response.ResponseBuilder answer =
        Problem.of(given.getStatus(), detail(given.getStatus())).answer();
    for (String header : KEPT) {
      if (given.getHeaderString(header) != null) {
        answer.header(header, given.getHeaderString(header));
      }
    }
    return answer.build();
  }

  private static String detail(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address does not take this method.";
      case 406 -> "This address cannot answer in a type that the request accepts.";
      case 413 -> "The body is too large.";
      case 415 -> "This address does not take a body of this type; send application/json.";
      default -> "The request cannot be answered.";
    };
  }

  @Priority(1)
  private static final class AnyError extends ErrorMapping<Throwable> {}

  @Priority(1)
  private static final class JsonError extends ErrorMapping<JsonProcessingException> {}

  @Priority(1)
  private static final class StateError extends ErrorMapping<IllegalStateException> {}
}
