package nightbell.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import nightbell.alert.IncidentNumber;
import nightbell.engine.morning.Reviewing;

/** The review of an incident as a page to read and print. Reads only. */
@Path("/incidents/{number: [0-9]{1,9}}/review")
@Produces(HomeResource.HTML)
public final class ReviewPageResource {
  private final Reviewing reviewing;

  public ReviewPageResource(Reviewing reviewing) {
    this.reviewing = reviewing;
  }

  @GET
  public Response show(@PathParam("number") int number) {
    return reviewing
        .document(new IncidentNumber(number))
        .map(document -> Response.ok(new ReviewView(number, document)).build())
        .orElseGet(
            () ->
                Response.status(404)
                    .entity(
                        new MessageView("Not found", "There is no incident " + number + ".", "/"))
                    .build());
  }
}
