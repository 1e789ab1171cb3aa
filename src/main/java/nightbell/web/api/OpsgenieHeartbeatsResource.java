package nightbell.web.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import nightbell.engine.Clock;
import nightbell.engine.Heartbeat;
import nightbell.engine.Intake.Fault;
import nightbell.engine.Register.IntakeKey;
import nightbell.engine.Vigil;
import nightbell.intake.OpsgenieBody;
import nightbell.web.Body;

/**
 * Opsgenie's Heartbeat API over the heartbeats that there are. Other than Opsgenie it does not
 * welcome a ping of a heartbeat that does not exist.
 */
@Path("/v2/heartbeats")
@Produces(MediaType.APPLICATION_JSON)
public final class OpsgenieHeartbeatsResource {
  private static final String NAME = "{name: .+}";
  private final Vigil vigil;
  private final GenieKeys keys;
  private final Clock clock;
  private final Duration patience;

  OpsgenieHeartbeatsResource(Vigil vigil, GenieKeys keys, Clock clock, Duration patience) {
    this.vigil = vigil;
    this.keys = keys;
    this.clock = clock;
    this.patience = patience;
  }

  /** All of the client's. */
  @GET
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    IntakeKey key = keys.of(headers, uri);
    List<OpsgenieHeartbeatShape> all =
        vigil.all().stream()
            .filter(one -> one.client().equals(key.client()))
            .map(one -> OpsgenieHeartbeatShape.of(one, clock.now()))
            .toList();
    return OpsgenieAnswer.data(200, Map.of("heartbeats", all));
  }

  /** A new one, watched from its first ping on. */
  @POST
  public Response create(@Context HttpHeaders headers, @Context UriInfo uri, InputStream in) {
    IntakeKey key = keys.of(headers, uri);
    OpsgenieBody body = read(in);
    String name = body.text("name");
    if (name == null || name.length() > BeatsResource.NAME || body.number("interval") == null) {
      throw OpsgenieAnswer.refused(
          422, "name, of at most 200 characters, and interval are required");
    }
    if (vigil.find(key.client(), name).isPresent()) {
      throw OpsgenieAnswer.refused(409, "There is a heartbeat of this name already");
    }
    Heartbeat.Settings blank =
        new Heartbeat.Settings(
            Duration.ZERO, Duration.ZERO, null, null, key.system(), key.category(), true);
    return shown(201, vigil.put(key, name, OpsgenieHeartbeatShape.settings(body, blank)));
  }

  /** One of them. */
  @GET
  @Path(NAME)
  public Response one(
      @PathParam("name") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    return shown(200, known(keys.of(headers, uri), name));
  }

  /** Changes what the body names. */
  @PATCH
  @Path(NAME)
  public Response change(
      @PathParam("name") String name,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream in) {
    IntakeKey key = keys.of(headers, uri);
    Heartbeat.Settings before = known(key, name).settings();
    OpsgenieBody body = read(in);
    return shown(200, vigil.put(key, name, OpsgenieHeartbeatShape.settings(body, before)));
  }

  /** Changes what the body names. */
  @PUT
  @Path(NAME)
  public Response put(
      @PathParam("name") String name,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream in) {
    return change(name, headers, uri, in);
  }

  /** Watches it again, or no longer. */
  @POST
  @Path(NAME + "/{wish: enable|disable}")
  public Response enable(
      @PathParam("name") String name,
      @PathParam("wish") String wish,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    IntakeKey key = keys.of(headers, uri);
    Heartbeat.Settings before = known(key, name).settings();
    return shown(200, vigil.put(key, name, before.enabled(wish.equals("enable"))));
  }

  /** Forgets it. */
  @DELETE
  @Path(NAME)
  public CompletionStage<Response> delete(
      @PathParam("name") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    IntakeKey key = keys.of(headers, uri);
    known(key, name);
    return Answering.within(patience, () -> vigil.remove(key.client(), name, key.name()))
        .thenApply(there -> OpsgenieAnswer.result(200, "Deleted"))
        .exceptionally(failed -> OpsgenieAnswer.unavailable());
  }

  /** A beat. */
  @GET
  @Path(NAME + "/ping")
  public CompletionStage<Response> ping(
      @PathParam("name") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    IntakeKey key = keys.of(headers, uri);
    known(key, name);
    return Answering.within(patience, () -> vigil.beat(key.client(), name))
        .thenApply(heard -> OpsgenieAnswer.result(202, "PONG - Heartbeat received"))
        .exceptionally(failed -> OpsgenieAnswer.unavailable());
  }

  /** A beat. */
  @POST
  @Path(NAME + "/ping")
  public CompletionStage<Response> pingByPost(
      @PathParam("name") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    return ping(name, headers, uri);
  }

  /** A beat. */
  @PUT
  @Path(NAME + "/ping")
  public CompletionStage<Response> pingByPut(
      @PathParam("name") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    return ping(name, headers, uri);
  }

  /** A beat. */
  @PATCH
  @Path(NAME + "/ping")
  public CompletionStage<Response> pingByPatch(
      @PathParam("name") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    return ping(name, headers, uri);
  }

  private Heartbeat known(IntakeKey key, String name) {
    return vigil
        .find(key.client(), name)
        .orElseThrow(
            () ->
                OpsgenieAnswer.refused(
                    404,
                    "Heartbeat does not exist; create it by POST /v2/heartbeats with a name, an"
                        + " interval and an intervalUnit"));
  }

  private Response shown(int status, Heartbeat heartbeat) {
    return OpsgenieAnswer.data(status, OpsgenieHeartbeatShape.of(heartbeat, clock.now()));
  }

  private static OpsgenieBody read(InputStream in) {
    List<Fault> faults = new ArrayList<>();
    OpsgenieBody body = OpsgenieBody.read(Body.read(in, Body.MOST), faults);
    if (body == null) {
      throw OpsgenieAnswer.refused(400, "Could not parse JSON: " + faults.get(0));
    }
    return body;
  }
}
