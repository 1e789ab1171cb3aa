package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersions.Review;
import nightbell.engine.agreement.Agreement;
import nightbell.engine.agreement.Agreement.Outcome;
import nightbell.engine.agreement.Agreement.ReviewState;
import nightbell.oncall.PersonId;
import nightbell.reference.Described;
import nightbell.web.Problem.Fault;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The regular review of a matrix. {@code POST} takes {@code {"by": person of the matrix, "note":
 * text}} and answers 201 with the state after it.
 */
@Path("/api/v1/matrix/review")
@Produces(MediaType.APPLICATION_JSON)
public final class ReviewResource {
  private final Matrices matrices;
  private final Agreement agreement;

  ReviewResource(Matrices matrices, Agreement agreement) {
    this.matrices = matrices;
    this.agreement = agreement;
  }

  @GET
  @Described(
      value = "Where the regular review of a matrix stands.",
      asks = "client: The id of a client; may be left out where there is only one.",
      fails = "404: There is no client of this id.")
  public Shape state(@Context UriInfo uri) {
    return state(client(uri));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value = "Puts a review of the matrix on record.",
      asks = "client: The id of a client; may be left out where there is only one.",
      takes = Wish.class,
      needs = {"by", "note"},
      body = "The person of the matrix who reviewed it, and what was found.",
      gives = Shape.class,
      status = 201,
      fails = {
        "404: There is no client of this id.",
        "409: It cannot be reviewed by this person.",
        "422: The person or the note is missing."
      })
  public Response reviewed(
      @Context UriInfo uri, @Context SecurityContext security, InputStream body) {
    ClientId client = client(uri);
    Wish wish = JsonBody.read(body, Wish.class);
    Caller.of(security).speaksAs(wish.person());
    Outcome outcome = agreement.reviewed(client, wish.person(), String.valueOf(wish.note()));
    if (outcome.refusal() != null) {
      throw Refused.of(409, outcome.refusal());
    }
    return Response.status(201).entity(state(client)).build();
  }

  private Shape state(ClientId client) {
    return agreement
        .review(client)
        .map(Shape::of)
        .orElseThrow(() -> Refused.of(404, "There is no client of this id."));
  }

  private ClientId client(UriInfo uri) {
    return Clients.choose(matrices, new Query(uri)).matrix().client().id();
  }

  /** Who reviewed it, and what came of that. */
  record Wish(
      @JsonProperty("by") @Nullable String by, @JsonProperty("note") @Nullable String note) {
    PersonId person() {
      List<Fault> faults = new ArrayList<>();
      if (by == null || by.isBlank()) {
        faults.add(Fault.of("by", "the person who reviewed it is required"));
      }
      if (note == null || note.isBlank()) {
        faults.add(Fault.of("note", "a few words on what was found are required"));
      }
      if (!faults.isEmpty()) {
        throw Refused.inputs(422, faults);
      }
      return new PersonId(String.valueOf(by).strip());
    }
  }

  /**
   * The state of the review.
   *
   * @param every seconds between two reviews, null where none are agreed
   * @param lastBy who made the last recorded one, null where the activation counts
   */
  record Shape(
      @JsonProperty("client") String client,
      @JsonProperty("version") int version,
      @JsonProperty("state") String state,
      @JsonProperty("every") @Nullable Long every,
      @JsonProperty("lastAt") @Iso Instant lastAt,
      @JsonProperty("lastBy") @Nullable String lastBy,
      @JsonProperty("lastNote") @Nullable String lastNote,
      @JsonProperty("soonAt") @Iso @Nullable Instant soonAt,
      @JsonProperty("nextAt") @Iso @Nullable Instant nextAt) {
    static Shape of(ReviewState state) {
      Review last = state.last();
      Duration every = state.version().matrix().reviewEvery();
      return new Shape(
          state.version().matrix().client().id().value(),
          state.version().number(),
          Wire.name(state.due()),
          every == null ? null : every.toSeconds(),
          state.lastAt(),
          last == null ? null : last.person().value(),
          last == null ? null : last.note(),
          state.soonAt(),
          state.nextAt());
    }
  }
}
