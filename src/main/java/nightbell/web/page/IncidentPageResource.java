package nightbell.web.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.engine.Engine;
import nightbell.escalation.Event;
import nightbell.escalation.Via;
import org.jspecify.annotations.Nullable;

/**
 * One incident's page, and its forms. A form's action is answered by the page again, after it was
 * committed, so that loading the page anew does not send it twice.
 */
@Path("/incidents/{number: [0-9]{1,9}}")
@Produces(HomeResource.HTML)
public final class IncidentPageResource {
  private static final int NOTE = 1000;
  private final Engine engine;
  private final Stories stories;
  private final Visits visits;

  public IncidentPageResource(Engine engine, Stories stories, Visits visits) {
    this.engine = engine;
    this.stories = stories;
    this.visits = visits;
  }

  @GET
  public Response show(@PathParam("number") int number, @Context SecurityContext security) {
    return stories
        .view(new IncidentNumber(number), visits.token(security))
        .map(view -> Response.ok(view).build())
        .orElseGet(() -> missing(number));
  }

  @POST
  @Path("{action}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public CompletionStage<Response> act(
      @PathParam("number") int number,
      @PathParam("action") String action,
      @FormParam(Visits.FIELD) @Nullable String field,
      @FormParam("note") @Nullable String note,
      @Context SecurityContext security) {
    visits.check(security, field);
    Optional<Event> event = event(action, visits.actor(security), note);
    if (event.isEmpty()) {
      return CompletableFuture.completedFuture(
          message(404, "No such action", "There is no action of this name.", number));
    }
    return engine
        .act(new IncidentNumber(number), event.get())
        .thenApply(after -> after.isEmpty() ? missing(number) : back(number))
        .exceptionally(error -> refused(number, error));
  }

  private static Optional<Event> event(String action, Actor by, @Nullable String note) {
    return switch (action) {
      case "acknowledge" -> Optional.of(new Event.Acknowledge(by, Via.WEB));
      case "escalate" -> Optional.of(new Event.Escalate(by, Via.WEB));
      case "not-mine" -> Optional.of(new Event.NotMine(by, Via.WEB));
      case "resolve" -> Optional.of(new Event.Resolve(by, Via.WEB));
      case "note" ->
          note == null || note.isBlank()
              ? Optional.empty()
              : Optional.of(new Event.Note(by, Via.WEB, cut(note.strip())));
      default -> Optional.empty();
    };
  }

  private static String cut(String note) {
    return note.length() <= NOTE ? note : note.substring(0, NOTE);
  }

  private static Response back(int number) {
    return Response.seeOther(URI.create("/incidents/" + number)).build();
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
