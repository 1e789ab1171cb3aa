package nightbell.practice;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nightbell.reference.Undescribed;
import org.jspecify.annotations.Nullable;

/**
 * The carrier's REST API over HTTP, at the paths that Twilio's SDK asks for. Each request must name
 * the practice account. An answer that is meant to be slow holds no thread meanwhile.
 */
@Undescribed("It is Twilio's own API, as far as the service uses it.")
@Path("/practice/twilio/2010-04-01/Accounts/{account}")
@Produces(MediaType.APPLICATION_JSON)
public final class TwilioApiResource {
  private static final int PROMISED = 65_536;

  private final PracticeCarrier carrier;

  public TwilioApiResource(PracticeCarrier carrier) {
    this.carrier = carrier;
  }

  @POST
  @Path("/Messages.json")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public void createText(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @PathParam("account") String account,
      MultivaluedMap<String, String> form,
      @Suspended AsyncResponse response) {
    Form order = new Form(form);
    answer(response, authorization, account, order.get("To"), api -> api.createText(order));
  }

  @GET
  @Path("/Messages.json")
  public void listTexts(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @PathParam("account") String account,
      @Context UriInfo uri,
      @Suspended AsyncResponse response) {
    Form query = new Form(uri.getQueryParameters());
    answer(response, authorization, account, api -> api.listTexts(query));
  }

  @GET
  @Path("/Messages/{sid}.json")
  public void text(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @PathParam("account") String account,
      @PathParam("sid") String sid,
      @Suspended AsyncResponse response) {
    answer(response, authorization, account, api -> api.text(sid));
  }

  @POST
  @Path("/Calls.json")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public void createCall(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @PathParam("account") String account,
      MultivaluedMap<String, String> form,
      @Suspended AsyncResponse response) {
    Form order = new Form(form);
    answer(response, authorization, account, order.get("To"), api -> api.createCall(order));
  }

  @GET
  @Path("/Calls.json")
  public void listCalls(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @PathParam("account") String account,
      @Context UriInfo uri,
      @Suspended AsyncResponse response) {
    Form query = new Form(uri.getQueryParameters());
    answer(response, authorization, account, api -> api.listCalls(query));
  }

  @GET
  @Path("/Calls/{sid}.json")
  public void call(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @PathParam("account") String account,
      @PathParam("sid") String sid,
      @Suspended AsyncResponse response) {
    answer(response, authorization, account, api -> api.call(sid));
  }

  @POST
  @Path("/Calls/{sid}.json")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public void updateCall(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @PathParam("account") String account,
      @PathParam("sid") String sid,
      MultivaluedMap<String, String> form,
      @Suspended AsyncResponse response) {
    answer(response, authorization, account, api -> api.updateCall(sid, new Form(form)));
  }

  private void answer(
      AsyncResponse response,
      @Nullable String authorization,
      String account,
      Function<TwilioApi, RestAnswer> what) {
    answer(response, authorization, account, null, what);
  }

  private void answer(
      AsyncResponse response,
      @Nullable String authorization,
      String account,
      @Nullable String to,
      Function<TwilioApi, RestAnswer> what) {
    Map.Entry<String, String> user = credentials(authorization);
    RestAnswer answer = carrier.api(user.getKey(), user.getValue(), account, to, what);
    if (answer.end() == RestAnswer.End.HANGS) {
      // Long after whoever asked has given up, so that no connection is kept for ever.
      response.setTimeout(60, TimeUnit.SECONDS);
    } else if (answer.delay().isZero()) {
      response.resume(http(answer));
    } else {
      carrier.later(answer.delay(), () -> response.resume(http(answer)));
    }
  }

  private static Response http(RestAnswer answer) {
    if (answer.end() == RestAnswer.End.CUT) {
      return cut(answer);
    }
    Response response = Json.answer(answer.status(), answer.body());
    if (answer.status() == 401) {
      response.getHeaders().putSingle("WWW-Authenticate", "Basic realm=\"Twilio API\"");
    }
    return response;
  }

  /**
   * Promises more than it gives, so that the server breaks the connection off. Half of it is more
   * than is held back before the answer begins.
   */
  private static Response cut(RestAnswer answer) {
    StreamingOutput half = out -> out.write(new byte[PROMISED / 2]);
    return Response.status(answer.status())
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_LENGTH, PROMISED)
        .entity(half)
        .build();
  }

  private static Map.Entry<String, String> credentials(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Map.entry("", "");
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return Map.entry(parts[0], parts.length == 2 ? parts[1] : "");
    } catch (IllegalArgumentException e) {
      return Map.entry("", "");
    }
  }
}
