package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.morning.DebriefRecords;
import nightbell.engine.morning.FollowUp;
import nightbell.engine.morning.FollowUps;
import nightbell.oncall.PersonId;
import nightbell.reference.Described;
import nightbell.reference.OneOf;
import org.jspecify.annotations.Nullable;

/** What is to be done because of incidents: what there is, a change of one, its end. */
@Path("/api/v1/follow-ups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class FollowUpsResource {
  private final FollowUps followUps;

  public FollowUpsResource(FollowUps followUps) {
    this.followUps = followUps;
  }

  @GET
  @Described(
      value = "What is to be done because of incidents, oldest first. Overdue ones are open too.",
      asks = {
        "client",
        "state: Those in this state.",
        "owner: Those of this person.",
        "incident: integer: Those of this incident.",
        "limit",
        "after"
      })
  @OneOf(value = Which.class, name = "state")
  public Items<FollowUpShape> list(@Context UriInfo uri) {
    Query query = new Query(uri);
    Which which = query.oneOf("state", Which.class);
    int limit = query.limit();
    Long after = query.after();
    String client = query.text("client");
    String owner = query.text("owner");
    String incident = query.text("incident");
    List<FollowUp> rows =
        followUps.list(
            new DebriefRecords.Filter(
                which == null ? null : which != Which.CLOSED,
                client == null ? null : new ClientId(client),
                owner == null ? null : new PersonId(owner),
                incident == null ? null : Numbers.parse(incident),
                after == null ? 0 : after,
                limit + 1));
    Items<FollowUpShape> items = Items.of(rows, limit, FollowUp::number, this::shape);
    return which == Which.OVERDUE
        ? new Items<>(
            items.items().stream().filter(one -> one.state().equals("overdue")).toList(),
            items.next())
        : items;
  }

  @POST
  @Path("{id}")
  @Described(
      value = "Changes what the body names of a follow-up.",
      asks = "id: The id of the follow-up.",
      takes = FollowUpBody.class,
      fails = {"404: There is no follow-up of this id.", "409: It is closed."})
  public FollowUpShape change(
      @PathParam("id") String id, @Context SecurityContext security, InputStream body) {
    FollowUpBody asked = JsonBody.read(body, FollowUpBody.class);
    var author = Saying.author(security, asked.by());
    return shape(Saying.value(followUps.change(id, asked.wish(), author), missing(id)));
  }

  @POST
  @Path("{id}/close")
  @Described(
      value = "Closes a follow-up, with a note on what came of it.",
      asks = "id: The id of the follow-up.",
      takes = End.class,
      needs = "note",
      fails = {"404: There is no follow-up of this id.", "409: It is closed already."})
  public FollowUpShape close(
      @PathParam("id") String id, @Context SecurityContext security, InputStream body) {
    End end = JsonBody.read(body, End.class);
    var author = Saying.author(security, end.by());
    return shape(Saying.value(followUps.close(id, Saying.text(end.note()), author), missing(id)));
  }

  private FollowUpShape shape(FollowUp one) {
    return FollowUpShape.of(one, followUps.today(one.client()));
  }

  private static String missing(String id) {
    return "There is no follow-up " + id + ".";
  }

  /** What a list may ask for. */
  enum Which {
    OPEN,
    OVERDUE,
    CLOSED
  }

  /** How one was closed. */
  record End(
      @JsonProperty("note") @Nullable String note, @JsonProperty("by") @Nullable String by) {}
}
