package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.audit.Kind;
import nightbell.audit.Seal;
import nightbell.audit.TrailEvent;
import nightbell.audit.Verdict;
import nightbell.engine.Trail;
import nightbell.reference.Described;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** The audit trail and its proof. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {
  private final Trail trail;

  AuditResource(Trail trail) {
    this.trail = trail;
  }

  @GET
  @Described(
      value = "The audit trail, oldest first.",
      asks = {
        "from: instant: At or after this.",
        "to: instant: Before this.",
        "kind: Those of this kind, such as incident-opened.",
        "actor: Those by this actor.",
        "client",
        "limit",
        "after"
      })
  public Items<EventShape> list(@Context UriInfo uri, @Context SecurityContext security) {
    Rights rights = Caller.of(security).rights();
    Query query = new Query(uri);
    int limit = query.limit();
    Long after = query.after();
    String client = query.text("client");
    Trail.Filter filter =
        new Trail.Filter(
            new Trail.Span(query.instant("from"), query.instant("to")),
            kind(query.text("kind")),
            query.text("actor"),
            client == null ? null : new ClientId(client),
            after == null ? 0 : after,
            limit + 1);
    return Items.of(
        trail.events(filter), limit, TrailEvent::seq, event -> EventShape.of(event, rights));
  }

  @GET
  @Path("verify")
  @Described(
      value =
          "Proves the trail. Holds every event against its links, and against the"
              + " seals: those kept and those that are given.",
      asks = "seal: texts: A seal as it was mailed, EVENT:LINK; may be repeated.")
  public Shape verify(@Context UriInfo uri) {
    List<Seal> kept = new Query(uri).texts("seal").stream().map(AuditResource::seal).toList();
    return Shape.of(trail.verify(kept));
  }

  private static Seal seal(String written) {
    return Seal.read(written)
        .orElseThrow(() -> Refused.input("seal", "EVENT:LINK is required, as a seal is mailed"));
  }

  private static @Nullable Kind kind(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.wire().equals(name))
        .findFirst()
        .orElseThrow(() -> Refused.input("kind", "there is no kind of event " + name));
  }

  /** A verdict as the API shows it. */
  record Shape(
      boolean ok,
      long events,
      long removed,
      int seals,
      String head,
      Verdict.@Nullable Bad firstBad) {
    static Shape of(Verdict verdict) {
      return new Shape(
          verdict.ok(),
          verdict.events(),
          verdict.removed(),
          verdict.seals(),
          verdict.head(),
          verdict.firstBad());
    }
  }
}
