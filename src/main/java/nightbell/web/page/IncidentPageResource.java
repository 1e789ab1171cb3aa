package nightbell.web.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Engine;
import nightbell.escalation.Event;

/**
 * One incident's page, and its forms. A form's action is answered by the page again, after it was
 * committed, so that loading the page anew does not send it twice.
 */
@Path("/incidents/{number: [0-9]{1,9}}")
@Produces(HomeResource.HTML)
public final class IncidentPageResource {
  private final Engine engine;
  private final Stories stories;
  private final Visits visits;

  public IncidentPageResource(Engine engine, Stories stories, Visits visits) {
    this.engine = engine;
    this.stories = stories;
    this.visits = visits;
  }

  /**
   * The page.
   *
   * @param did the action that led here, of which the page says what became
   */
  @GET
  public Response show(
      @PathParam("number") int number,
      @QueryParam("did") @DefaultValue("") String did,
      @Context SecurityContext security) {
    Stories.Visitor visitor =
        new Stories.Visitor(
            visits.actor(security), visits.rights(security), visits.token(security));
    return stories
        .view(new IncidentNumber(number), visitor, did)
        .map(view -> Response.ok(view).build())
        .orElseGet(() -> missing(number));
  }

  @POST
  @Path("{action}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public CompletionStage<Response> act(
      @PathParam("number") int number,
      @PathParam("action") String action,
      @Context SecurityContext security,
      MultivaluedMap<String, String> form) {
    visits.check(security, form.getFirst(Visits.FIELD));
    IncidentNumber incident = new IncidentNumber(number);
    if (!stories.isFor(incident, visits.rights(security))) {
      return CompletableFuture.completedFuture(missing(number));
    }
    Optional<Event> event = ActionForm.event(action, visits.actor(security), form);
    if (event.isEmpty()) {
      return CompletableFuture.completedFuture(
          message(404, "No such action", "There is no action of this name.", number));
    }
    return engine
        .act(incident, event.get())
        .thenApply(after -> after.isEmpty() ? missing(number) : back(number, action))
        .exceptionally(error -> refused(number, error));
  }

  private static Response back(int number, String did) {
    return Response.seeOther(URI.create("/incidents/" + number + "?did=" + did)).build();
  }

  private static Response missing(int number) {
    return Response.status(404)
        .entity(new MessageView("Not found", "There is no incident " + number + ".", "/"))
        .build();
  }

  private static Response refused(int number, Throwable error) {
    Throwable cause =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    if (cause instanceof Engine.Forbidden) {
      return message(409, "Not possible now", String.valueOf(cause.getMessage()), number);
    }
    if (cause instanceof Engine.Overloaded) {
      return message(503, "Busy", "Nothing was changed. Please try again in a moment.", number);
    }
    throw new CompletionException(cause);
  }

  private static Response message(int status, String title, String sentence, int number) {
    return Response.status(status)
        .entity(new MessageView(title, sentence, "/incidents/" + number))
        .build();
  }
}
