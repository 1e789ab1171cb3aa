package nightbell.web.api;

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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nightbell.engine.Ask;
import nightbell.engine.Asks;
import nightbell.engine.Matrices;
import nightbell.engine.reach.Drills;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.reference.Described;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who can be paged, how, and what is known of that: people of the active matrices, with what each
 * number and address last answered. People themselves are changed in the matrix alone.
 */
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleResource {
  private static final String IN_THE_MATRIX =
      "People live in the responsibility matrix, which both sides agree on: change them there and"
          + " load it with PUT /api/v1/matrix.";

  private final Matrices matrices;
  private final Asks asks;
  private final Drills drills;

  public PeopleResource(Matrices matrices, Asks asks, Drills drills) {
    this.matrices = matrices;
    this.asks = asks;
    this.drills = drills;
  }

  @GET
  @Described(
      value =
          "Who can be paged, and what is known of their numbers and addresses."
              + " Confirmation and last drill of each channel.",
      asks = {"client", "limit", "after"})
  public Items<PersonShape> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = new Query(uri);
    PersonShapes shapes = new PersonShapes(asks, Caller.of(security));
    return Items.slice(everybody(query).toList(), query, shapes::of);
  }

  @GET
  @Path("{id}")
  @Described(
      value = "One person.",
      asks = {"id: The id of a person.", "client"},
      fails = "404: There is no person of this id.")
  public PersonShape one(
      @PathParam("id") String id, @Context UriInfo uri, @Context SecurityContext security) {
    return new PersonShapes(asks, Caller.of(security)).of(found(id, uri));
  }

  @POST
  @Path("{id}/test")
  @Described(
      value = "Sends a person a test page. On each channel, or on the one that is named.",
      asks = {"id: The id of a person.", "client"},
      takes = Wish.class,
      gives = Sent.class,
      status = 202,
      fails = "404: There is no person of this id.")
  public Response test(
      @PathParam("id") String id,
      @Context UriInfo uri,
      @Context SecurityContext security,
      InputStream body) {
    Known known = found(id, uri);
    Caller.of(security).mustBe(known.person().id());
    Set<Channel> channels = channels(JsonBody.read(body, Wish.class), known.person());
    return sent(drills.test(known.matrix().client().id(), known.person(), channels));
  }

  @POST
  @Path("{id}/confirm")
  @Described(
      value =
          "Sends the codes that confirm a person's numbers and addresses. All of"
              + " them, or the one that is named.",
      asks = {"id: The id of a person.", "client"},
      takes = Wish.class,
      gives = Sent.class,
      status = 202,
      fails = "404: There is no person of this id.")
  public Response confirm(
      @PathParam("id") String id,
      @Context UriInfo uri,
      @Context SecurityContext security,
      InputStream body) {
    Known known = found(id, uri);
    Caller.of(security).mustBe(known.person().id());
    Set<Channel> channels = channels(JsonBody.read(body, Wish.class), known.person());
    return sent(drills.confirm(known.matrix().client().id(), known.person(), channels));
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Described(
      value = "Says where people are added: in the matrix. Always 409.",
      gives = void.class,
      status = 409,
      fails = "409: Always: change the matrix and load it.")
  public Response add() {
    return Refused.of(409, IN_THE_MATRIX).answer();
  }

  @DELETE
  @Path("{id}")
  @Described(
      value = "Says where people are removed: in the matrix. Always 409.",
      asks = {"id: The id of a person.", "client"},
      gives = void.class,
      status = 409,
      fails = {
        "404: There is no person of this id.",
        "409: Always: change the matrix and load it."
      })
  public Response remove(@PathParam("id") String id, @Context UriInfo uri) {
    found(id, uri);
    return Refused.of(409, IN_THE_MATRIX).answer();
  }

  private static Response sent(List<Ask> sent) {
    List<DrillShape> shapes =
        sent.stream().sorted(Comparator.comparing(Ask::channel)).map(DrillShape::of).toList();
    return Response.accepted(new Sent(shapes)).build();
  }

  private static Set<Channel> channels(Wish wish, Person person) {
    if (wish.channel() == null) {
      return Drills.everyChannel();
    }
    Channel channel =
        Wire.parse(Channel.class, wish.channel())
            .orElseThrow(
                () ->
                    Refused.input(
                        "channel",
                        "one of " + String.join(", ", Wire.names(Channel.class)) + " is required"));
    if (person.address(channel) == null) {
      throw Refused.input("channel", person.id() + " has no " + Wire.name(channel));
    }
    return Set.of(channel);
  }

  private Stream<Known> everybody(Query query) {
    String client = query.text("client");
    return matrices.active().stream()
        .map(version -> version.matrix())
        .filter(matrix -> client == null || matrix.client().id().value().equals(client))
        .flatMap(
            matrix -> matrix.people().values().stream().map(person -> new Known(matrix, person)));
  }

  private Known found(String id, UriInfo uri) {
    return everybody(new Query(uri))
        .filter(known -> known.person().id().equals(new PersonId(id)))
        .findFirst()
        .orElseThrow(() -> Refused.of(404, "There is no person of this id."));
  }

  /** A person of an active matrix. */
  record Known(Matrix matrix, Person person) {}

  /** What to send by; null means by each channel. */
  record Wish(@JsonProperty("channel") @Nullable String channel) {}

  /** What was sent, or still waits for its answer. */
  record Sent(@JsonProperty("sent") List<DrillShape> sent) {}

  /** A person as the API shows them. */
  record PersonShape(
      String id,
      String client,
      String side,
      String name,
      String role,
      String tz,
      List<ContactShape> channels) {}
}
