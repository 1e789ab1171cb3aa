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
import nightbell.reference.Described;
import nightbell.reference.InTheirWords;
import nightbell.web.Body;

/**
 * Opsgenie's Heartbeat API over the heartbeats that there are. Other than Opsgenie it does not
 * welcome a ping of a heartbeat that does not exist.
 */
@InTheirWords(OpsgenieAnswer.class)
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

  @GET
  @Described(value = "All heartbeats of the key's client.", gives = OpsgenieAnswer.class)
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    IntakeKey key = keys.of(headers, uri);
    List<OpsgenieHeartbeatShape> all =
        vigil.all().stream()
            .filter(one -> one.client().equals(key.client()))
            .map(one -> OpsgenieHeartbeatShape.of(one, clock.now()))
            .toList();
    return OpsgenieAnswer.data(200, Map.of("heartbeats", all));
  }

  @POST
  @Described(
      value = "A new heartbeat. It is watched from its first ping on.",
      body =
          "Opsgenie's heartbeat: name, interval, intervalUnit (minutes, hours or"
              + " days), enabled, alertMessage, alertPriority.",
      gives = OpsgenieAnswer.class,
      status = 201,
      fails = {
        "400: The body is no JSON.",
        "409: There is a heartbeat of this name.",
        "422: The name or the interval is missing or wrong."
      })
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

  @GET
  @Path(NAME)
  @Described(
      value = "One heartbeat.",
      asks = "name: The name of the heartbeat.",
      gives = OpsgenieAnswer.class,
      fails = "404: There is no heartbeat of this name.")
  public Response one(
      @PathParam("name") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    return shown(200, known(keys.of(headers, uri), name));
  }

  @PATCH
  @Path(NAME)
  @Described(
      value = "Changes what the body names of a heartbeat.",
      asks = "name: The name of the heartbeat.",
      body =
          "Opsgenie's heartbeat: name, interval, intervalUnit (minutes, hours or"
              + " days), enabled, alertMessage, alertPriority.",
      gives = OpsgenieAnswer.class,
      fails = {
        "400: The body is no JSON.",
        "404: There is no heartbeat of this name.",
        "422: A value is wrong."
      })
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

  @PUT
  @Path(NAME)
  @Described(
      value = "Changes what the body names of a heartbeat, as PATCH does.",
      asks = "name: The name of the heartbeat.",
      body =
          "Opsgenie's heartbeat: name, interval, intervalUnit (minutes, hours or"
              + " days), enabled, alertMessage, alertPriority.",
      gives = OpsgenieAnswer.class,
      fails = {
        "400: The body is no JSON.",
        "404: There is no heartbeat of this name.",
        "422: A value is wrong."
      })
  public Response put(
      @PathParam("name") String name,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream in) {
    return change(name, headers, uri, in);
  }

  @POST
  @Path(NAME + "/{wish: enable|disable}")
  @Described(
      value = "Watches a heartbeat again, or no longer.",
      asks = {"name: The name of the heartbeat.", "wish: What to do."},
      gives = OpsgenieAnswer.class,
      fails = "404: There is no heartbeat of this name.")
  public Response enable(
      @PathParam("name") String name,
      @PathParam("wish") String wish,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    IntakeKey key = keys.of(headers, uri);
    Heartbeat.Settings before = known(key, name).settings();
    return shown(200, vigil.put(key, name, before.enabled(wish.equals("enable"))));
  }

  @DELETE
  @Path(NAME)
  @Described(
      value = "Forgets a heartbeat. An incident of its silence is resolved.",
      asks = "name: The name of the heartbeat.",
      gives = OpsgenieAnswer.class,
      fails = {
        "404: There is no heartbeat of this name.",
        "503: It could not be made durable; send it again."
      })
  public CompletionStage<Response> delete(
      @PathParam("name") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    IntakeKey key = keys.of(headers, uri);
    known(key, name);
    return Answering.within(patience, () -> vigil.remove(key.client(), name, key.name()))
        .thenApply(there -> OpsgenieAnswer.result(200, "Deleted"))
        .exceptionally(failed -> OpsgenieAnswer.unavailable());
  }

  @GET
  @Path(NAME + "/ping")
  @Described(
      value = "A beat.",
      asks = "name: The name of the heartbeat.",
      gives = OpsgenieAnswer.class,
      status = 202,
      fails = {
        "404: There is no heartbeat of this name.",
        "503: It could not be made durable; send it again."
      })
  public CompletionStage<Response> ping(
      @PathParam("name") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    IntakeKey key = keys.of(headers, uri);
    known(key, name);
    return Answering.within(patience, () -> vigil.beat(key.client(), name))
        .thenApply(heard -> OpsgenieAnswer.result(202, "PONG - Heartbeat received"))
        .exceptionally(failed -> OpsgenieAnswer.unavailable());
  }

  @POST
  @Path(NAME + "/ping")
  @Described(
      value = "A beat, by POST.",
      asks = "name: The name of the heartbeat.",
      gives = OpsgenieAnswer.class,
      status = 202,
      fails = {
        "404: There is no heartbeat of this name.",
        "503: It could not be made durable; send it again."
      })
  public CompletionStage<Response> pingByPost(
      @PathParam("name") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    return ping(name, headers, uri);
  }

  @PUT
  @Path(NAME + "/ping")
  @Described(
      value = "A beat, by PUT.",
      asks = "name: The name of the heartbeat.",
      gives = OpsgenieAnswer.class,
      status = 202,
      fails = {
        "404: There is no heartbeat of this name.",
        "503: It could not be made durable; send it again."
      })
  public CompletionStage<Response> pingByPut(
      @PathParam("name") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    return ping(name, headers, uri);
  }

  @PATCH
  @Path(NAME + "/ping")
  @Described(
      value = "A beat, by PATCH.",
      asks = "name: The name of the heartbeat.",
      gives = OpsgenieAnswer.class,
      status = 202,
      fails = {
        "404: There is no heartbeat of this name.",
        "503: It could not be made durable; send it again."
      })
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
