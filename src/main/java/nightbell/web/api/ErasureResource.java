package nightbell.web.api;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import nightbell.engine.retention.Erasure;
import nightbell.engine.retention.Removals.Erased;
import nightbell.oncall.PersonId;
import nightbell.reference.Described;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;

/**
 * Erases a person's name, numbers, addresses and words from all that is kept, on their request.
 * Their id stays, and the trail still proves. 409 while a matrix in force names them.
 */
@Path("/api/v1/people/{id}/erase")
@Produces(MediaType.APPLICATION_JSON)
public final class ErasureResource {
  private final Erasure erasure;

  public ErasureResource(Erasure erasure) {
    this.erasure = erasure;
  }

  @POST
  @Described(
      value =
          "Erases a person from all that is kept. Their name, numbers, addresses and"
              + " words; the id stays, and the trail still proves.",
      asks = "id: The id of a person.",
      fails = {"404: There is no person of this id.", "409: A matrix in force names them."})
  public Shape erase(@PathParam("id") String id, @Context SecurityContext security) {
    Erasure.Outcome outcome =
        erasure
            .erase(new PersonId(id), Caller.of(security).actor())
            .orElseThrow(() -> Refused.of(404, "There is no person of this id."));
    Erased erased = outcome.erased();
    if (erased == null) {
      throw Refused.of(409, String.valueOf(outcome.refusal()));
    }
    return new Shape(id, erased.events(), erased.rows());
  }

  /** How many events and other rows lost something. */
  record Shape(String person, long events, long rows) {}
}
