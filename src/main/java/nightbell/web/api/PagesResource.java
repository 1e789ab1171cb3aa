package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.engine.Records;
import nightbell.escalation.PageId;
import nightbell.oncall.PersonId;
import nightbell.reference.Described;
import nightbell.reference.OneOf;

/** Every attempt to reach someone. */
@Path("/api/v1/pages")
@Produces(MediaType.APPLICATION_JSON)
public final class PagesResource {
  private final Records records;

  PagesResource(Records records) {
    this.records = records;
  }

  @GET
  @Described(
      value = "Every attempt to reach someone, newest first. Addresses are masked.",
      asks = {
        "incident: integer: Those for this incident.",
        "person: Those to this person.",
        "state: Those in this state.",
        "limit",
        "after"
      })
  @OneOf(value = PageState.class, name = "state")
  public Items<PageShape> list(@Context UriInfo uri) {
    Query query = new Query(uri);
    int limit = query.limit();
    Integer incident = query.number("incident");
    String person = query.text("person");
    String after = query.after("[0-9]+-[0-9]+");
    List<Page> rows =
        records.pages(
            new Records.PageFilter(
                incident == null ? null : new IncidentNumber(incident),
                person == null ? null : new PersonId(person),
                query.oneOf("state", PageState.class),
                after == null ? null : new PageId(after),
                limit + 1));
    return Items.of(rows, limit, Page::id, PageShape::of);
  }
}
