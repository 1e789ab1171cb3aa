package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Says that the service takes alerts. */
@Path("/ping")
@Produces(MediaType.TEXT_PLAIN)
public final class PingResource {
  PingResource() {}

  /** Answers {@code pong}. */
  @GET
  public String ping() {
    return "pong";
  }
}
