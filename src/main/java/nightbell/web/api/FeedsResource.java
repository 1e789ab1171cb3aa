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
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nightbell.access.Rights;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.rota.Feed;
import nightbell.engine.rota.Feeds;
import nightbell.engine.rota.Meant;
import nightbell.engine.rota.Which;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.reference.Described;
import nightbell.web.Refused;
import nightbell.web.Secret;
import nightbell.web.Whose;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** Links to calendars: what there is, a new one (shown once), and the end of one. */
@Path("/api/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
public final class FeedsResource {
  private final Feeds feeds;
  private final Matrices matrices;
  private final Clock clock;
  private final URI publicUrl;

  public FeedsResource(Feeds feeds, Matrices matrices, Clock clock, URI publicUrl) {
    this.feeds = feeds;
    this.matrices = matrices;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  @GET
  @Described(
      value = "Links to calendars, oldest first. Those that were revoked too.",
      asks = {"limit", "after"})
  public Items<Shape> list(@Context UriInfo uri) {
    return Items.slice(feeds.list(), new Query(uri), feed -> Shape.of(feed, null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value = "A new link to a calendar, of a schedule or of a person. Its address is shown once.",
      takes = Wish.class,
      body = "Either schedule or person, and their client where there are several.",
      gives = Shape.class,
      status = 201)
  public Response create(@Context SecurityContext security, InputStream body) {
    Caller caller = Caller.of(security);
    Which which = JsonBody.read(body, Wish.class).which(caller.rights());
    if (which.person() != null) {
      caller.mustBe(which.person());
    }
    Meant meant = Meant.of(matrices, which);
    RotaBody.refuse(meant.faults());
    String token = Secret.fresh();
    Feed feed =
        new Feed(
            "f" + Secret.hash(Secret.fresh()).substring(0, 12),
            Secret.hash(token),
            // A person's calendar follows to clients who come later, unless one was named.
            which.schedule() == null ? which.client() : meant.client(),
            which.schedule(),
            which.person(),
            caller.actor().name(),
            clock.now(),
            null,
            null);
    feeds.add(feed, entry(Kind.FEED_CREATED, caller, feed, "created"));
    String base = publicUrl.toString().replaceFirst("/+$", "");
    String url = base + "/api/v1/oncall/" + feed.place() + ".ics?token=" + token;
    return Response.status(201).entity(Shape.of(feed, url)).build();
  }

  @DELETE
  @Path("{id}")
  @Described(
      value = "Ends a link. From now on it opens nothing; again changes nothing.",
      asks = "id: The id of the link.",
      fails = "404: There is no link of this id.")
  public void revoke(@Context SecurityContext security, @PathParam("id") String id) {
    Optional<Feed> known = feeds.list().stream().filter(feed -> feed.id().equals(id)).findFirst();
    Feed feed = known.orElseThrow(() -> Refused.of(404, "There is no link of this id."));
    Caller caller = Caller.of(security);
    if (feed.person() != null) {
      caller.mustBe(feed.person());
    }
    Entry entry = entry(Kind.FEED_REVOKED, caller, feed, "revoked");
    feeds.revoke(id, clock.now(), caller.actor().name(), entry);
  }

  private static Entry entry(Kind kind, Caller caller, Feed feed, String what) {
    String text = "Link %s to the calendar of %s %s.".formatted(feed.id(), feed.place(), what);
    return new Entry(kind, caller.actor(), null, text, Map.of("feed", feed.id()));
  }

  /** What a new link is to show. */
  record Wish(
      @JsonProperty("client") @Nullable String client,
      @JsonProperty("schedule") @Nullable String schedule,
      @JsonProperty("person") @Nullable String person) {
    Which which(Rights rights) {
      if ((schedule == null) == (person == null)) {
        throw Refused.input("schedule", "the id of a schedule or of a person is required");
      }
      return new Which(
          Whose.client(rights, client),
          schedule == null ? null : new ScheduleId(schedule),
          person == null ? null : new PersonId(person));
    }
  }

  /** A link as the API shows it; its address is told once, when it is made. */
  record Shape(
      String id,
      @Nullable String client,
      @Nullable String schedule,
      @Nullable String person,
      String by,
      @Iso Instant at,
      @Iso @Nullable Instant revokedAt,
      @Nullable String revokedBy,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url) {
    static Shape of(Feed feed, @Nullable String url) {
      return new Shape(
          feed.id(),
          Wire.textOrNull(feed.client()),
          Wire.textOrNull(feed.schedule()),
          Wire.textOrNull(feed.person()),
          feed.by(),
          feed.at(),
          feed.revokedAt(),
          feed.revokedBy(),
          url);
    }
  }
}
