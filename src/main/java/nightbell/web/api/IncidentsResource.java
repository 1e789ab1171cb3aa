package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Records;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.matrix.Owner;
import nightbell.reference.Described;
import nightbell.reference.OneOf;
import nightbell.web.auth.Caller;

/** Incidents and their timelines, to look at. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
public final class IncidentsResource {
  private final Records records;
  private final URI publicUrl;

  IncidentsResource(Records records, URI publicUrl) {
    this.records = records;
    this.publicUrl = publicUrl;
  }

  @GET
  @Described(
      value = "Incidents, newest first.",
      asks = {
        "state: Those in this state.",
        "client",
        "side: Those that this side leads.",
        "severity: Those of this severity.",
        "system: Those of this system.",
        "from: instant: Opened at or after this.",
        "to: instant: Opened before this.",
        "q: Those with these words in their title or details, or of this number.",
        "limit",
        "after"
      })
  @OneOf(value = State.class, name = "state")
  @OneOf(value = Owner.class, name = "side")
  public Items<IncidentShape> list(@Context UriInfo uri) {
    Query query = new Query(uri);
    int limit = query.limit();
    Long after = query.after();
    String client = query.text("client");
    List<Incident> rows =
        records.incidents(
            new Records.IncidentFilter(
                query.oneOf("state", State.class),
                client == null ? null : new ClientId(client),
                query.oneOf("side", Owner.class),
                query.text("severity"),
                query.text("system"),
                query.instant("from"),
                query.instant("to"),
                query.text("q"),
                after == null ? null : Math.toIntExact(Math.min(after, Integer.MAX_VALUE)),
                limit + 1));
    return Items.of(
        rows, limit, row -> row.number().value(), row -> IncidentShape.of(row, publicUrl));
  }

  @GET
  @Path("{number}")
  @Described(value = "One incident.", fails = "404: There is no incident of this number.")
  public IncidentShape one(@PathParam("number") String number) {
    return IncidentShape.of(find(number), publicUrl);
  }

  @GET
  @Path("{number}/timeline")
  @Described(
      value = "All that happened to an incident, oldest first.",
      asks = {"limit", "after"},
      fails = "404: There is no incident of this number.")
  public Items<EventShape> timeline(
      @PathParam("number") String number, @Context UriInfo uri, @Context SecurityContext security) {
    Rights rights = Caller.of(security).rights();
    IncidentNumber known = find(number).number();
    return Items.slice(
        records.timeline(known), new Query(uri), event -> EventShape.of(event, rights));
  }

  private Incident find(String number) {
    return records.incident(Numbers.parse(number)).orElseThrow(() -> Numbers.unknown(number));
  }
}
