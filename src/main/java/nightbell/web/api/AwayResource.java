package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nightbell.engine.Matrices;
import nightbell.engine.rota.Kept;
import nightbell.engine.rota.LiveRota;
import nightbell.engine.rota.RotaAnswer.Added;
import nightbell.engine.rota.RotaWish;
import nightbell.oncall.Away;
import nightbell.reference.Described;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** Absences: what there is, a new one, and the end of one. */
@Path("/api/v1/away")
@Produces(MediaType.APPLICATION_JSON)
public final class AwayResource {
  private final LiveRota rota;
  private final RotaSight sight;

  public AwayResource(LiveRota rota, Matrices matrices) {
    this.rota = rota;
    this.sight = new RotaSight(matrices);
  }

  @GET
  @Described(
      value = "Absences of people.",
      asks = {
        "client",
        "from: instant: Those that end after this.",
        "to: instant: Those that begin before this.",
        "ended: boolean: With those that were ended.",
        "person: Those of this person.",
        "limit",
        "after"
      })
  public Items<Shape> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = new Query(uri);
    RotaSpan span = RotaSpan.of(query);
    String person = query.text("person");
    List<Kept<Away>> found =
        rota.absences().stream()
            .filter(kept -> isSeen(security, kept))
            .filter(kept -> span.has(kept, kept.change().from(), kept.change().to()))
            .filter(kept -> person == null || kept.change().person().value().equals(person))
            .toList();
    return Items.slice(found, query, kept -> Shape.of(kept, null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value = "A new absence. In this time the person is passed over in every schedule.",
      asks = "client: The client of the person, if the body does not say.",
      takes = RotaBody.class,
      needs = {"person", "from", "to", "reason"},
      gives = Shape.class,
      status = 201,
      fails = "409: It contradicts another record, which errors names.")
  public Response add(@Context UriInfo uri, @Context SecurityContext security, InputStream body) {
    RotaBody asked = JsonBody.read(body, RotaBody.class);
    Caller caller = Caller.of(security);
    RotaWish wish = asked.away(caller.rights(), new Query(uri));
    caller.mustBe(Objects.requireNonNull(wish.person()));
    Added<Away> added = RotaBody.added(rota.away(wish, caller.actor()));
    return Response.status(201).entity(Shape.of(added.kept(), added.warnings())).build();
  }

  @DELETE
  @Path("{id}")
  @Described(
      value = "Ends an absence. It stays on record.",
      asks = "id: The id of the absence.",
      fails = "404: There is no absence of this id.")
  public void end(@Context SecurityContext security, @PathParam("id") String id) {
    Caller caller = Caller.of(security);
    Kept<Away> known =
        rota.absences().stream()
            .filter(kept -> kept.change().id().equals(id) && isSeen(security, kept))
            .findFirst()
            .orElseThrow(AwayResource::missing);
    caller.mustBe(known.change().person());
    RotaSight.mayEnd(security, known.client());
    if (!rota.endAway(id, caller.actor())) {
      throw missing();
    }
  }

  private boolean isSeen(SecurityContext security, Kept<Away> kept) {
    return sight.isSeen(security, kept.client(), kept.change().person());
  }

  private static Refused missing() {
    return Refused.of(404, "There is no absence of this id.");
  }

  /** An absence as the API shows it; warnings are told once, when it is made. */
  record Shape(
      String id,
      @Nullable String client,
      String person,
      @Iso Instant from,
      @Iso Instant to,
      String reason,
      String by,
      @Iso Instant at,
      @Nullable String source,
      @Iso @Nullable Instant endedAt,
      @Nullable String endedBy,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> warnings) {
    static Shape of(Kept<Away> kept, @Nullable List<String> warnings) {
      Away away = kept.change();
      return new Shape(
          away.id(),
          Wire.textOrNull(kept.client()),
          away.person().value(),
          away.from(),
          away.to(),
          away.reason(),
          away.by(),
          away.at(),
          away.source(),
          kept.endedAt(),
          kept.endedBy(),
          warnings);
    }
  }
}
