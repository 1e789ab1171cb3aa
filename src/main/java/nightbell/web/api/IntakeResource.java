package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import nightbell.engine.AlertResult;
import nightbell.engine.Engine;
import nightbell.engine.Intake;
import nightbell.engine.Posted;
import nightbell.engine.Register.IntakeKey;
import nightbell.engine.Store;
import nightbell.reference.Described;
import nightbell.web.Body;
import nightbell.web.Problem;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where monitoring tools post. Answers 202 only after the alerts are durable; whenever that cannot
 * be said in time the answer is 503, so that the tool sends again.
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class IntakeResource {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeResource.class);
  private static final String GENERIC = "generic";
  private static final String BEARER = "bearer ";
  private final Intake intake;
  private final IntakeKeys keys;
  private final Duration patience;

  IntakeResource(Intake intake, IntakeKeys keys, Duration patience) {
    this.intake = intake;
    this.keys = keys;
    this.patience = patience;
  }

  @POST
  @Path("alerts")
  @Described(
      value =
          "Alerts in the generic format. One object or an array. 202 is answered once"
              + " the alerts are durable, with what became of each, in order. Repeats of"
              + " the same body are harmless.",
      body =
          "An alert or an array of alerts: title (required), state (firing, resolved"
              + " or acknowledged), id (the dedup key), severity, system (a text or"
              + " several), category, host, service, source, tags, labels, details, link,"
              + " at. Of at most 512 KiB.",
      gives = Accepted.class,
      status = 202,
      fails = {
        "400: The body cannot be read; it is kept in the list of rejected bodies.",
        "401: The key is not valid, or is for another format.",
        "413: The body is larger than 512 KiB.",
        "503: The alerts could not be made durable; send them again after Retry-After."
      })
  public CompletionStage<Response> alerts(
      @HeaderParam("Authorization") @Nullable String authorization,
      @QueryParam("key") @Nullable String parameter,
      InputStream body,
      @Context HttpHeaders headers,
      @Context UriInfo address) {
    return alerts(authorization, parameter, () -> posted(body, headers, address));
  }

  /** The same; the body is read when the key is known to be good. */
  CompletionStage<Response> alerts(
      @Nullable String authorization, @Nullable String parameter, Supplier<Posted> posted) {
    boolean bearer =
        authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    String secret =
        authorization != null && bearer ? authorization.substring(BEARER.length()) : parameter;
    IntakeKey key = key(secret);
    if (!key.admits(GENERIC) && !key.admits(Intake.MAPPED)) {
      throw Refused.unauthorized(only(key));
    }
    String format = Intake.MAPPED.equals(key.format()) ? Intake.MAPPED : Intake.OWN;
    return take(key, format, posted.get());
  }

  @POST
  @Path("in/{format}/{key}")
  @Described(
      value =
          "Alerts in a tool's own format. As the tool posts them, with the key in the"
              + " path. A resolve closes the incident that the alert opened.",
      asks = {
        "format: The format: alertmanager, grafana, zabbix, nagios, icinga,"
            + " checkmk, datadog, cloudwatch, azure, newrelic, sentry, uptimekuma,"
            + " uptimerobot, healthchecks, prtg, solarwinds, ninjaone, datto, json or"
            + " generic.",
        "key: An intake key."
      },
      body = "What the tool sends, of at most 512 KiB.",
      gives = Accepted.class,
      status = 202,
      fails = {
        "400: The body cannot be read (it is kept in the list of rejected bodies),"
            + " or the key is for another format.",
        "401: The key is not valid, or a message of CloudWatch is not signed.",
        "404: There is no format of this name.",
        "413: The body is larger than 512 KiB.",
        "503: The alerts could not be made durable; send them again after Retry-After."
      })
  public CompletionStage<Response> in(
      @PathParam("format") String format,
      @PathParam("key") String secret,
      InputStream body,
      @Context HttpHeaders headers,
      @Context UriInfo address) {
    IntakeKey key = key(secret);
    if (!intake.knows(format)) {
      throw Refused.of(404, "There is no intake format of this name.");
    }
    if (!key.admits(format)) {
      throw Refused.of(400, only(key));
    }
    return take(key, format, posted(body, headers, address));
  }

  @GET
  @Path("in/{format}/{key}")
  @Described(
      value = "An alert in the address. For tools that put everything into the query.",
      asks = {"format: The format, as for POST.", "key: An intake key."},
      gives = Accepted.class,
      status = 202,
      fails = {
        "400: The query cannot be read, or the key is for another format.",
        "404: There is no format of this name.",
        "405: There is no query: alerts are posted here.",
        "503: The alerts could not be made durable; send them again after Retry-After."
      })
  public CompletionStage<Response> inAddress(
      @PathParam("format") String format,
      @PathParam("key") String secret,
      @Context HttpHeaders headers,
      @Context UriInfo address) {
    if (address.getRequestUri().getRawQuery() == null) {
      throw Refused.of(405, "Alerts are posted here, or told in the address's query.");
    }
    return in(format, secret, InputStream.nullInputStream(), headers, address);
  }

  @HEAD
  @Path("in/{format}/{key}")
  @Described(
      value = "Looks whether a key is good. Raises nothing.",
      asks = {"format: Any word.", "key: An intake key."},
      status = 204)
  public Response look(@PathParam("key") String secret) {
    key(secret);
    return Response.noContent().build();
  }

  static String only(IntakeKey key) {
    return "This key takes the format " + key.format() + " only.";
  }

  private static Posted posted(InputStream in, HttpHeaders headers, UriInfo address) {
    Map<String, String> known = new HashMap<>();
    headers.getRequestHeaders().forEach((name, values) -> known.put(name, values.get(0)));
    String query = address.getRequestUri().getRawQuery();
    return new Posted(Body.read(in, Body.MOST), known, query == null ? "" : query);
  }

  private IntakeKey key(@Nullable String secret) {
    if (secret == null || secret.isBlank()) {
      throw Refused.unauthorized("An intake key is required.");
    }
    return keys.live(secret.strip())
        .orElseThrow(() -> Refused.unauthorized("This intake key is not valid."));
  }

  private CompletionStage<Response> take(IntakeKey key, String format, Posted posted) {
    OptionalLong wait = keys.overLimit(key);
    if (wait.isPresent()) {
      throw Refused.later(503, "This key's limit is reached; send it again.", wait.getAsLong());
    }
    return Answering.within(patience, () -> intake.take(key, format, posted))
        .thenApply(outcome -> outcome.answer(new ToResponse(format, key)))
        .exceptionally(IntakeResource::unavailable);
  }

  private static Response unavailable(Throwable thrown) {
    Throwable error = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (error instanceof Engine.Overloaded) {
      return Refused.later(503, "Too many alerts wait; send this one again.", 2).answer();
    }
    if (error instanceof Store.Unavailable) {
      // It is in the log already, once for all who ask.
      return Refused.later(503, "Nothing can be recorded now; send this again.", 10).answer();
    }
    if (error instanceof TimeoutException) {
      LOG.warn("Alerts were not durable in time; their sender is asked to send again");
    } else {
      LOG.error("Alerts could not be taken; their sender is asked to send again", error);
    }
    return Refused.later(503, "The alerts could not be made durable; send them again.", 2).answer();
  }

  private final class ToResponse implements Intake.Answers<Response> {
    private final String format;
    private final IntakeKey key;

    ToResponse(String format, IntakeKey key) {
      this.format = format;
      this.key = key;
    }

    @Override
    public Response accepted(List<AlertResult> results) {
      keys.more(key, results.size() - 1);
      List<Result> alerts = results.stream().map(Result::of).toList();
      return Response.status(202).entity(new Accepted("accepted", alerts)).build();
    }

    @Override
    public Response unreadable(List<Intake.Fault> faults) {
      List<Problem.Fault> errors =
          faults.stream().map(fault -> Problem.Fault.of(fault.where(), fault.what())).toList();
      String detail = "This is no body in the format " + format + ": " + faults.get(0);
      return Problem.of(400, detail, errors).answer().build();
    }

    @Override
    public Response unsigned(String why) {
      return Problem.of(401, "This message is not signed by its sender: " + why).answer().build();
    }
  }

  /** The answer to a body that was taken. */
  record Accepted(String status, List<Result> alerts) {}

  /** What one alert led to. */
  record Result(@Nullable Integer incident, String result, String why) {
    static Result of(AlertResult result) {
      Integer incident = result.incident() == null ? null : result.incident().value();
      return new Result(incident, result.what().wire(), result.why());
    }
  }
}
