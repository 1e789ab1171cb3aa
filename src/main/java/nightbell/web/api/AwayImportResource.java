package nightbell.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.rota.AwayImport;
import nightbell.engine.rota.Kept;
import nightbell.engine.rota.LiveRota;
import nightbell.engine.rota.Meant;
import nightbell.engine.rota.Which;
import nightbell.matrix.Matrix;
import nightbell.oncall.Away;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.reference.Described;
import nightbell.web.Body;
import nightbell.web.Refused;
import nightbell.web.Whose;
import nightbell.web.auth.Caller;
import nightbell.web.calendar.AbsenceCalendar;
import org.jspecify.annotations.Nullable;

/** Takes a person's calendar of absences over, or with {@code try=true} says what that would do. */
@Path("/api/v1/away/import")
@Produces(MediaType.APPLICATION_JSON)
public final class AwayImportResource {
  private final LiveRota rota;
  private final Matrices matrices;
  private final Clock clock;

  public AwayImportResource(LiveRota rota, Matrices matrices, Clock clock) {
    this.rota = rota;
    this.matrices = matrices;
    this.clock = clock;
  }

  @POST
  @Consumes("text/calendar")
  @Described(
      value =
          "Takes a person's calendar of absences over. Every event becomes an"
              + " absence; an event that is known already changes nothing.",
      asks = {
        "person!: Whose calendar it is.",
        "client: The client of the person.",
        "gone: end|keep: What becomes of absences of events that the calendar no"
            + " longer has; keep if not said.",
        "try: boolean: Only says what would be done."
      },
      body = "A calendar as iCalendar has it.")
  public Outcome take(@Context UriInfo uri, @Context SecurityContext security, InputStream body) {
    Query query = new Query(uri);
    String person = query.text("person");
    if (person == null) {
      throw Refused.input("person", "the id of a person is required");
    }
    String gone = query.text("gone");
    if (gone != null && !gone.equals("end") && !gone.equals("keep")) {
      throw Refused.input("gone", "one of end, keep is required");
    }
    PersonId id = new PersonId(person);
    Caller caller = Caller.of(security);
    Which which = new Which(Whose.client(caller.rights(), query.text("client")), null, id);
    caller.mustBe(id);
    Meant meant = Meant.of(matrices, which);
    RotaBody.refuse(meant.faults());
    String text = new String(Body.read(body, Body.MOST), StandardCharsets.UTF_8);
    AbsenceCalendar calendar = read(text, zone(meant.matrices().get(0), id));
    boolean tried = Boolean.TRUE.equals(query.flag("try"));
    AwayImport.Wish wish =
        new AwayImport.Wish(
            which.client(), id, calendar.planned(), calendar.events(), "end".equals(gone), tried);
    AwayImport.Result result = AwayImport.run(rota, meant, wish, caller.actor());
    return Outcome.of(person, tried, result, calendar.skipped());
  }

  private AbsenceCalendar read(String text, ZoneId zone) {
    try {
      return AbsenceCalendar.read(text, zone, clock.now());
    } catch (AbsenceCalendar.Unreadable e) {
      throw Refused.input("body", String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // An edge: whatever the library makes of a calendar, the caller learns that it is that.
      throw Refused.input("body", "the calendar cannot be read: " + e.getMessage());
    }
  }

  private static ZoneId zone(Matrix matrix, PersonId id) {
    Person person = matrix.people().get(id);
    return person == null || person.zone() == null ? matrix.client().zone() : person.zone();
  }

  /** What was done, or would be. */
  record Outcome(
      String person,
      boolean tried,
      List<AwayResource.Shape> added,
      int same,
      List<AwayResource.Shape> ended,
      List<Contradiction> contradictions,
      List<String> skipped,
      List<String> warnings) {
    static Outcome of(
        String person, boolean tried, AwayImport.Result result, List<String> skipped) {
      return new Outcome(
          person,
          tried,
          shapes(result.added()),
          result.same(),
          shapes(result.ended()),
          result.refused().stream().map(Contradiction::of).toList(),
          skipped,
          result.warnings());
    }

    private static List<AwayResource.Shape> shapes(List<Kept<Away>> all) {
      return all.stream().map(kept -> AwayResource.Shape.of(kept, null)).toList();
    }
  }

  /** An absence that was left out. */
  record Contradiction(
      String source,
      @Iso Instant from,
      @Iso Instant to,
      String reason,
      @Nullable String other,
      String why) {
    static Contradiction of(AwayImport.Refusal refusal) {
      return new Contradiction(
          refusal.planned().source(),
          refusal.planned().from(),
          refusal.planned().to(),
          refusal.planned().reason(),
          refusal.other(),
          refusal.why());
    }
  }
}
