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
import nightbell.reference.Described;
import nightbell.reference.InTheirWords;
import org.jspecify.annotations.Nullable;

/**
 * Opsgenie's Alert API as its senders know it: an intake key is the API key. What Opsgenie does
 * later is done here before the answer, so that the request's result can be asked for at once.
 * Identifiers may hold slashes, escaped or not.
 */
@InTheirWords(OpsgenieAnswer.class)
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

  @POST
  @Described(
      value =
          "A new alert, or a repeat of the open one of its alias. 202 as soon as it"
              + " is done; what became of it is found under the answer's requestId. An"
              + " alert that does not exist is told there, as with Opsgenie.",
      body =
          "Opsgenie's alert: message (required), alias, description, priority P1 to"
              + " P5, source, entity, tags, details.",
      gives = OpsgenieAnswer.class,
      status = 202,
      fails = {
        "400: The body is no JSON.",
        "422: The body lacks something, or something in it is wrong.",
        "503: It could not be made durable; send it again."
      })
  public CompletionStage<Response> create(
      @Context HttpHeaders headers, @Context UriInfo uri, InputStream body) {
    return desk.create(keys.forAlert(headers, uri), body);
  }

  @POST
  @Path(IDENTIFIER + "/{verb: [a-z]+}")
  @Described(
      value =
          "An action on an alert. 202 as soon as it is done; what became of it is"
              + " found under the answer's requestId. An alert that does not exist is told"
              + " there, as with Opsgenie.",
      asks = {
        "identifier: The id, tinyId or alias of an alert.",
        "identifierType: id|tiny|alias: Which of them identifier is; id if not said.",
        "verb: The action: close, acknowledge, unacknowledge, escalate, snooze, notes,"
            + " tags, details, message, description, priority, assign, responders or teams."
      },
      body = "What the action needs: note, endTime of a snooze, tags, details, and so on.",
      gives = OpsgenieAnswer.class,
      status = 202,
      fails = {
        "400: The body is no JSON.",
        "404: There is no action of this name.",
        "422: The action cannot be done, or not to this alert.",
        "503: It could not be made durable; send it again."
      })
  public CompletionStage<Response> act(
      @PathParam("identifier") String identifier,
      @PathParam("verb") String verb,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream body) {
    return desk.act(keys.of(headers, uri), place(identifier, uri), verb, List.of(), body);
  }

  @PUT
  @Path(IDENTIFIER + "/{verb: message|description|priority}")
  @Described(
      value =
          "A newer text or priority of an alert. 202 as soon as it is done; what"
              + " became of it is found under the answer's requestId. An alert that does"
              + " not exist is told there, as with Opsgenie.",
      asks = {
        "verb: The part of the alert.",
        "identifier: The id, tinyId or alias of an alert.",
        "identifierType: id|tiny|alias: Which of them identifier is; id if not said."
      },
      body = "The new value, under the name that the path ends with.",
      gives = OpsgenieAnswer.class,
      status = 202,
      fails = {
        "400: The body is no JSON.",
        "422: The value is wrong.",
        "503: It could not be made durable; send it again."
      })
  public CompletionStage<Response> update(
      @PathParam("identifier") String identifier,
      @PathParam("verb") String verb,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream body) {
    return act(identifier, verb, headers, uri, body);
  }

  @DELETE
  @Path(IDENTIFIER + "/{verb: tags|details}")
  @Described(
      value =
          "Takes tags or details away from an alert. 202 as soon as it is done; what"
              + " became of it is found under the answer's requestId. An alert that does"
              + " not exist is told there, as with Opsgenie.",
      asks = {
        "verb: The part of the alert.",
        "identifier: The id, tinyId or alias of an alert.",
        "identifierType: id|tiny|alias: Which of them identifier is; id if not said.",
        "tags: The tags, separated by commas.",
        "keys: The keys of details, separated by commas."
      },
      gives = OpsgenieAnswer.class,
      status = 202,
      fails = {"422: Nothing is named.", "503: It could not be made durable; send it again."})
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

  @DELETE
  @Path(IDENTIFIER)
  @Described(
      value =
          "Closes an alert. Its incident stays on record. 202 as soon as it is done;"
              + " what became of it is found under the answer's requestId. An alert that"
              + " does not exist is told there, as with Opsgenie.",
      asks = {
        "identifier: The id, tinyId or alias of an alert.",
        "identifierType: id|tiny|alias: Which of them identifier is; id if not said."
      },
      gives = OpsgenieAnswer.class,
      status = 202,
      fails = {"422: It cannot be closed.", "503: It could not be made durable; send it again."})
  public CompletionStage<Response> delete(
      @PathParam("identifier") String identifier,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    InputStream none = InputStream.nullInputStream();
    return desk.act(keys.of(headers, uri), place(identifier, uri), "delete", List.of(), none);
  }

  @GET
  @Path("requests/{id}")
  @Described(
      value = "What became of a request.",
      asks = "id: The requestId of an answer.",
      gives = OpsgenieAnswer.class,
      fails = "404: There is no such request, or it is no longer kept.")
  public Response request(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
    return desk.request(keys.of(headers, uri), id);
  }

  @GET
  @Path("count")
  @Described(
      value = "How many alerts fit a query.",
      asks = "query: A query in Opsgenie's words, such as status:open.",
      gives = OpsgenieAnswer.class)
  public Response count(@Context HttpHeaders headers, @Context UriInfo uri) {
    List<Incident> all = desk.list(keys.of(headers, uri), parameter(uri, "query"));
    return OpsgenieAnswer.data(200, Map.of("count", all.size()));
  }

  @GET
  @Path(IDENTIFIER)
  @Described(
      value = "One alert.",
      asks = {
        "identifier: The id, tinyId or alias of an alert.",
        "identifierType: id|tiny|alias: Which of them identifier is; id if not said."
      },
      gives = OpsgenieAnswer.class,
      fails = "404: There is no such alert.")
  public Response one(
      @PathParam("identifier") String identifier,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    IntakeKey key = keys.of(headers, uri);
    return desk.find(key, place(identifier, uri))
        .map(incident -> OpsgenieAnswer.data(200, OpsgenieAlertShape.of(incident)))
        .orElseThrow(() -> OpsgenieAnswer.refused(404, "Alert does not exist"));
  }

  @GET
  @Described(
      value = "Alerts that fit a query, newest first.",
      asks = {
        "query: A query in Opsgenie's words, such as status:open.",
        "offset: integer: How many to leave out; 0 if not said.",
        "limit: How many at most; 20 if not said."
      },
      gives = OpsgenieAnswer.class)
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
