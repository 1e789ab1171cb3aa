package nightbell.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** The people of a service that runs on this machine, asked for by its API. */
public final class RunningUsers implements Users {
  private final RunningKeys service;

  /**
   * Asks nothing yet.
   *
   * @param token the admin token
   */
  public RunningUsers(ObjectMapper json, URI service, String token) {
    this.service = new RunningKeys(json, service, token);
  }

  @Override
  public JsonNode invite(ObjectNode wish) {
    return service.send("POST", "/api/v1/users", wish.toString());
  }

  @Override
  public boolean mails() {
    return true;
  }

  @Override
  public void close() {}
}
