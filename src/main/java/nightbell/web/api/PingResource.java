package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nightbell.reference.Described;

/** Says that the service takes alerts. */
@Path("/ping")
@Produces(MediaType.TEXT_PLAIN)
public final class PingResource {
  PingResource() {}

  @GET
  @Described(
      "Says that the service takes alerts. Answers pong once it is ready; no token is needed.")
  public String ping() {
    return "pong";
  }
}
