package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.rota.Swap;
import nightbell.engine.rota.SwapAnswer;
import nightbell.engine.rota.SwapAnswer.Known;
import nightbell.engine.rota.SwapWish;
import nightbell.engine.rota.Swaps;
import nightbell.oncall.PersonId;
import nightbell.reference.Described;
import nightbell.reference.OneOf;
import nightbell.web.Problem;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** Swaps of two shifts: what there is, a new one, a person's consent, and the end of one. */
@Path("/api/v1/swaps")
@Produces(MediaType.APPLICATION_JSON)
public final class SwapsResource {
  private final Swaps swaps;
  private final RotaSight sight;
  private final Clock clock;

  public SwapsResource(Swaps swaps, Matrices matrices, Clock clock) {
    this.swaps = swaps;
    this.sight = new RotaSight(matrices);
    this.clock = clock;
  }

  @GET
  @Described(
      value = "Swaps of two shifts, oldest first.",
      asks = {"state: Those in this state.", "person: Those of this person.", "limit", "after"})
  @OneOf(value = Swap.State.class, name = "state")
  public Items<Shape> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = new Query(uri);
    Swap.State state = query.oneOf("state", Swap.State.class);
    String person = query.text("person");
    List<Swap> found =
        swaps.list().stream()
            .filter(swap -> isSeen(security, swap))
            .filter(swap -> state == null || swap.state(clock.now()) == state)
            .filter(swap -> person == null || swap.isOf(new PersonId(person)))
            .toList();
    return Items.slice(found, query, swap -> shape(swap, null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value =
          "Proposes a swap of two shifts. It holds when both have agreed; who"
              + " proposes it agrees with it.",
      asks = "client: The client of the schedule, if the body does not say.",
      takes = SwapBody.class,
      needs = {"schedule", "a", "b", "reason"},
      gives = Shape.class,
      status = 201,
      fails = {
        "404: There is no swap of this id.",
        "409: It contradicts another record, which errors names."
      })
  public Response propose(
      @Context UriInfo uri, @Context SecurityContext security, InputStream body) {
    SwapBody asked = JsonBody.read(body, SwapBody.class);
    Caller caller = Caller.of(security);
    SwapWish wish = asked.wish(caller.rights(), new Query(uri));
    PersonId proposer = wish.proposer();
    caller.mustBe(proposer == null ? wish.a().person() : proposer);
    SwapAnswer answer = swaps.propose(wish, caller.actor());
    return Response.status(201).entity(shape(answer)).build();
  }

  @POST
  @Path("{id}/consent")
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value = "Agrees to a swap for one of the two. With both it holds; again changes nothing.",
      asks = "id: The id of the swap.",
      takes = Consent.class,
      needs = "person",
      fails = {
        "404: There is no swap of this id.",
        "409: It ended, or contradicts another record."
      })
  public Shape consent(
      @Context SecurityContext security, @PathParam("id") String id, InputStream body) {
    String person = JsonBody.read(body, Consent.class).person();
    if (person == null) {
      throw Refused.input("person", "the id of one of the two is required");
    }
    Caller caller = Caller.of(security);
    PersonId who = new PersonId(person);
    RotaSight.mayEnd(security, find(security, id).client());
    caller.mustBe(who);
    return shape(swaps.consent(id, who, caller.actor()));
  }

  @DELETE
  @Path("{id}")
  @Described(
      value =
          "Declines, takes back or ends a swap with both of its overrides. It stays"
              + " on record.",
      asks = "id: The id of the swap.",
      fails = {"404: There is no swap of this id.", "409: It ended already."})
  public void end(@Context SecurityContext security, @PathParam("id") String id) {
    Caller caller = Caller.of(security);
    Swap known = find(security, id);
    RotaSight.mayEnd(security, known.client());
    caller.mustBe(caller.is(known.b().person()) ? known.b().person() : known.a().person());
    shape(swaps.end(id, caller.actor()));
  }

  private Swap find(SecurityContext security, String id) {
    return swaps.list().stream()
        .filter(swap -> swap.id().equals(id) && isSeen(security, swap))
        .findFirst()
        .orElseThrow(SwapsResource::missing);
  }

  private boolean isSeen(SecurityContext security, Swap swap) {
    return sight.isSeen(security, swap.client(), swap.schedule());
  }

  private static Refused missing() {
    return Refused.of(404, "There is no swap of this id.");
  }

  private Shape shape(SwapAnswer answer) {
    if (answer instanceof Known known) {
      boolean made = known.swap().a().override() != null;
      return shape(known.swap(), made ? known.warnings() : null);
    }
    if (answer instanceof SwapAnswer.Refused refused) {
      throw Refused.because(
          409, refused.why(), List.of(Problem.Fault.of(refused.other(), refused.why())));
    }
    if (answer instanceof SwapAnswer.Wrong wrong) {
      RotaBody.refuse(wrong.faults());
    }
    throw missing();
  }

  private Shape shape(Swap swap, @Nullable List<String> warnings) {
    return new Shape(
        swap.id(),
        Wire.textOrNull(swap.client()),
        swap.schedule().value(),
        Wire.name(swap.state(clock.now())),
        Turn.of(swap.a()),
        Turn.of(swap.b()),
        swap.reason(),
        swap.by(),
        swap.at(),
        swap.endedAt(),
        swap.endedBy(),
        warnings);
  }

  /** Who agrees. */
  record Consent(@JsonProperty("person") @Nullable String person) {}

  /** A swap as the API shows it; warnings are told once, when it comes to hold. */
  record Shape(
      String id,
      @Nullable String client,
      String schedule,
      @OneOf(Swap.State.class) String state,
      Turn a,
      Turn b,
      String reason,
      String by,
      @Iso Instant at,
      @Iso @Nullable Instant endedAt,
      @Nullable String endedBy,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> warnings) {}

  /** One of the two shifts; {@code override} is the one by which the other person stands there. */
  record Turn(
      String person,
      @Iso Instant from,
      @Iso Instant to,
      @Iso @Nullable Instant consentedAt,
      @Nullable String override) {
    static Turn of(Swap.Half half) {
      return new Turn(
          half.person().value(), half.from(), half.to(), half.consentedAt(), half.override());
    }
  }
}
