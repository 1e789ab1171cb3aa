package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.RotaChanges;
import nightbell.engine.rota.Feed;
import nightbell.engine.rota.Feeds;
import nightbell.engine.rota.Stint;
import nightbell.engine.rota.Stints;
import nightbell.engine.rota.Which;
import nightbell.reference.Described;
import nightbell.web.Refused;
import nightbell.web.Secret;
import nightbell.web.calendar.DutyCalendar;
import org.jspecify.annotations.Nullable;

/** The calendar behind a link: from 30 days back to 180 days ahead. The link alone opens it. */
@Path("/api/v1/oncall/{name: .+}.ics")
public final class CalendarResource {
  private static final Duration BACK = Duration.ofDays(30);
  private static final Duration AHEAD = Duration.ofDays(180);
  private final Feeds feeds;
  private final Matrices matrices;
  private final RotaChanges changes;
  private final Clock clock;

  public CalendarResource(Feeds feeds, Matrices matrices, RotaChanges changes, Clock clock) {
    this.feeds = feeds;
    this.matrices = matrices;
    this.changes = changes;
    this.clock = clock;
  }

  @GET
  @Produces("text/calendar;charset=UTF-8")
  @Described(
      value =
          "The calendar behind a link, as iCalendar. Duties from 30 days back to 180"
              + " days ahead, of a schedule or of people/PERSON.",
      asks = "name: A schedule, or people/PERSON, as the link has it.",
      gives = String.class,
      fails = "404: There is no such calendar, or its link was ended.")
  public Response read(
      @PathParam("name") String name,
      @QueryParam("token") @Nullable String token,
      @Context Request request) {
    Feed feed =
        feeds
            .live(Secret.hash(token == null ? "" : token))
            .filter(known -> known.place().equals(name))
            .orElseThrow(() -> Refused.of(404, "There is no such calendar, or its link ended."));
    String text = calendar(feed).text();
    EntityTag tag = new EntityTag(Secret.hash(text).substring(0, 32));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = unchanged == null ? Response.ok(text) : unchanged;
    return answer
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"oncall.ics\"")
        .build();
  }

  private DutyCalendar calendar(Feed feed) {
    // By whole days, so that the same duties give the same text all day.
    Instant today = clock.now().truncatedTo(ChronoUnit.DAYS);
    Which which = new Which(feed.client(), feed.schedule(), feed.person());
    List<Stint> stints =
        new Stints(matrices, changes).between(which, today.minus(BACK), today.plus(AHEAD));
    long sequence =
        changes.revision()
            + matrices.active().stream().mapToLong(MatrixVersion::number).max().orElse(0);
    Instant changed = changes.changedAt().isAfter(today) ? changes.changedAt() : today;
    return new DutyCalendar(title(feed, stints), feed.person() != null, stints, sequence, changed);
  }

  private static String title(Feed feed, List<Stint> stints) {
    if (feed.schedule() != null) {
      return "On call: " + feed.schedule();
    }
    return "On call: " + (stints.isEmpty() ? feed.person() : stints.get(0).person().name());
  }
}
