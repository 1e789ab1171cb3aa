package nightbell.web.page.oncall;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import nightbell.access.Role;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.rota.Feed;
import nightbell.engine.rota.Meant;
import nightbell.engine.rota.Which;
import nightbell.matrix.Matrix;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.web.Refused;
import nightbell.web.Secret;

/** Makes a link that a calendar program follows, shown once, and ends one. */
@Path("/oncall/feeds")
@Produces(OnCallDesk.HTML)
public final class FeedForms {
  private static final String PERSON = "person:";
  private final OnCallDesk desk;

  FeedForms(OnCallDesk desk) {
    this.desk = desk;
  }

  @POST
  public Response add(@Context SecurityContext security, MultivaluedMap<String, String> fields) {
    return Formed.take(desk, security, fields, this::add);
  }

  private Response add(Formed formed) {
    Which which = which(formed.form().needed("of"), formed.matrix());
    if (!formed.sight().may(Role.MANAGER, formed.matrix(), which.person())) {
      return formed.forbidden();
    }
    Meant meant = Meant.of(desk.matrices(), which);
    if (!meant.faults().isEmpty()) {
      return formed.wrong(meant.faults());
    }
    String token = Secret.fresh();
    Feed feed =
        new Feed(
            "f" + Secret.hash(Secret.fresh()).substring(0, 12),
            Secret.hash(token),
            which.client(),
            which.schedule(),
            which.person(),
            formed.sight().caller().actor().name(),
            desk.clock().now(),
            null,
            null);
    desk.feeds().add(feed, entry(Kind.FEED_CREATED, formed, feed, "created"));
    String base = desk.publicUrl().toString().replaceFirst("/+$", "");
    String url = base + "/api/v1/oncall/" + feed.place() + ".ics?token=" + token;
    return Response.ok(new FeedView(url, OnCallDesk.back(formed.matrix()))).build();
  }

  private static Which which(String of, Matrix matrix) {
    return of.startsWith(PERSON)
        ? new Which(matrix.client().id(), null, new PersonId(of.substring(PERSON.length())))
        : new Which(matrix.client().id(), new ScheduleId(of), null);
  }

  @POST
  @Path("{id}/revoke")
  public Response revoke(
      @PathParam("id") String id,
      @Context SecurityContext security,
      MultivaluedMap<String, String> fields) {
    return Formed.take(desk, security, fields, formed -> revoke(formed, id));
  }

  private Response revoke(Formed formed, String id) {
    Feed feed =
        desk.feeds().list().stream()
            .filter(known -> known.id().equals(id))
            .filter(known -> formed.sight().caller().rights().sees(known.client()))
            .findFirst()
            .orElseThrow(() -> Refused.of(404, "There is no link of this id."));
    if (!formed.sight().may(Role.MANAGER, formed.matrix(), feed.person())) {
      return formed.forbidden();
    }
    String by = formed.sight().caller().actor().name();
    Entry entry = entry(Kind.FEED_REVOKED, formed, feed, "revoked");
    desk.feeds().revoke(id, desk.clock().now(), by, entry);
    return formed.done(List.of());
  }

  private static Entry entry(Kind kind, Formed formed, Feed feed, String what) {
    String text = "Link %s to the calendar of %s %s.".formatted(feed.id(), feed.place(), what);
    return new Entry(kind, formed.sight().caller().actor(), null, text, Map.of("feed", feed.id()));
  }
}
