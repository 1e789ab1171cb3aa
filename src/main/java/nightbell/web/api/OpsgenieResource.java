package nightbell.web.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import nightbell.engine.Register.IntakeKey;
import nightbell.escalation.Incident;
import org.jspecify.annotations.Nullable;

/**
 * Opsgenie's Alert API as its senders know it: an intake key is the API key. What Opsgenie does
 * later is done here before the answer, so that the request's result can be asked for at once.
 * Identifiers may hold slashes, escaped or not.
 */
@Path("/v2/alerts")
@Produces(MediaType.APPLICATION_JSON)
public final class OpsgenieResource {
  private static final String IDENTIFIER = "{identifier: .+}";
  private final OpsgenieDesk desk;
  private final GenieKeys keys;

  OpsgenieResource(OpsgenieDesk desk, GenieKeys keys) {
    this.desk = desk;
    this.keys = keys;
  }

  /** A new alert, or a repeat of the one of its alias. */
  @POST
  public CompletionStage<Response> create(
      @Context HttpHeaders headers, @Context UriInfo uri, InputStream body) {
    return desk.create(keys.forAlert(headers, uri), body);
  }

  /** An action on an alert. */
  @POST
  @Path(IDENTIFIER + "/{verb: [a-z]+}")
  public CompletionStage<Response> act(
      @PathParam("identifier") String identifier,
      @PathParam("verb") String verb,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream body) {
    return desk.act(keys.of(headers, uri), place(identifier, uri), verb, List.of(), body);
  }

  /** A newer text or priority. */
  @PUT
  @Path(IDENTIFIER + "/{verb: message|description|priority}")
  public CompletionStage<Response> update(
      @PathParam("identifier") String identifier,
      @PathParam("verb") String verb,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream body) {
    return act(identifier, verb, headers, uri, body);
  }

  /** Takes tags or details away. */
  @DELETE
  @Path(IDENTIFIER + "/{verb: tags|details}")
  public CompletionStage<Response> remove(
      @PathParam("identifier") String identifier,
      @PathParam("verb") String verb,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    String names = uri.getQueryParameters().getFirst(verb.equals("tags") ? "tags" : "keys");
    List<String> removed = names == null ? List.of() : List.of(names.split(",", -1));
    InputStream none = InputStream.nullInputStream();
    return desk.act(keys.of(headers, uri), place(identifier, uri), verb, removed, none);
  }

  /** Closes an alert; its incident stays on record. */
  @DELETE
  @Path(IDENTIFIER)
  public CompletionStage<Response> delete(
      @PathParam("identifier") String identifier,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    InputStream none = InputStream.nullInputStream();
    return desk.act(keys.of(headers, uri), place(identifier, uri), "delete", List.of(), none);
  }

  /** What became of a request. */
  @GET
  @Path("requests/{id}")
  public Response request(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    return desk.request(keys.of(headers, uri), id);
  }

  /** How many alerts fit a query. */
  @GET
  @Path("count")
  public Response count(@Context HttpHeaders headers, @Context UriInfo uri) {
    List<Incident> all = desk.list(keys.of(headers, uri), parameter(uri, "query"));
    return OpsgenieAnswer.data(200, Map.of("count", all.size()));
  }

  /** One alert. */
  @GET
  @Path(IDENTIFIER)
  public Response one(
      @PathParam("identifier") String identifier,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    IntakeKey key = keys.of(headers, uri);
    return desk.find(key, place(identifier, uri))
        .map(incident -> OpsgenieAnswer.data(200, OpsgenieAlertShape.of(incident)))
        .orElseThrow(() -> OpsgenieAnswer.refused(404, "Alert does not exist"));
  }

  /** Alerts that fit a query, newest first. */
  @GET
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    List<Incident> all = desk.list(keys.of(headers, uri), parameter(uri, "query"));
    int from = Math.min(number(uri, "offset", 0), all.size());
    int to = Math.min(from + Math.max(1, number(uri, "limit", 20)), all.size());
    return OpsgenieAnswer.data(
        200, all.subList(from, to).stream().map(OpsgenieAlertShape::of).toList());
  }

  private static OpsgenieDesk.Place place(String identifier, UriInfo uri) {
    return new OpsgenieDesk.Place(identifier, parameter(uri, "identifierType"));
  }

  private static @Nullable String parameter(UriInfo uri, String name) {
    return uri.getQueryParameters().getFirst(name);
  }

  private static int number(UriInfo uri, String name, int otherwise) {
    String text = parameter(uri, name);
    return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
  }
}
