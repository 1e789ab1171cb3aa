package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import nightbell.audit.story.Answer;
import nightbell.audit.story.Told;
import nightbell.engine.Clock;
import nightbell.engine.morning.Story;
import nightbell.engine.morning.Storyteller;
import nightbell.reference.Described;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** Why nobody was paged for an incident in a span, told from its events. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
public final class WhyResource {
  private final Storyteller storyteller;
  private final Clock clock;

  public WhyResource(Storyteller storyteller, Clock clock) {
    this.storyteller = storyteller;
    this.clock = clock;
  }

  @GET
  @Path("{number}/why")
  @Described(
      value =
          "Why nobody was paged for an incident. For every instant of the span"
              + " exactly one answer, and who was paged all the same.",
      asks = {
        "from: instant: The beginning; its opening if not said.",
        "to: instant: The end; its end or now if not said."
      },
      fails = "404: There is no incident of this number.")
  public Shape why(@PathParam("number") String number, @Context UriInfo uri) {
    Story story =
        storyteller.inUtc(Numbers.parse(number)).orElseThrow(() -> Numbers.unknown(number));
    Query query = new Query(uri);
    Instant from = or(query.instant("from"), story.incident().openedAt());
    Instant asked = or(query.instant("to"), story.until());
    Instant now = clock.now();
    Instant to = asked.isAfter(now) ? now : asked;
    if (asked.isBefore(from) || from.isAfter(now)) {
      throw Refused.input("from", "an instant before to, and not in the future, is required");
    }
    return new Shape(
        story.incident().number().value(),
        from,
        to,
        story.zone().getId(),
        story.pages().stream()
            .filter(page -> !page.queuedAt().isBefore(from) && page.queuedAt().isBefore(to))
            .map(Paged::of)
            .toList(),
        story.why().answers(from, to).stream().map(Part::of).toList());
  }

  private static Instant or(@Nullable Instant given, Instant otherwise) {
    return given == null ? otherwise : given;
  }

  /**
   * The answers, and who was paged all the same.
   *
   * @param zone of the clock times in the texts
   */
  record Shape(
      @JsonProperty("incident") int incident,
      @JsonProperty("from") @Iso Instant from,
      @JsonProperty("to") @Iso Instant to,
      @JsonProperty("zone") String zone,
      @JsonProperty("paged") List<Paged> paged,
      @JsonProperty("answers") List<Part> answers) {}

  /** A page that was written down in the span. */
  record Paged(String id, @Iso Instant at, String person, @Nullable String channel, String kind) {
    static Paged of(Told page) {
      return new Paged(
          page.page(),
          page.queuedAt(),
          page.person(),
          Wire.nameOrNull(page.channel()),
          page.kind().replace('_', '-'));
    }
  }

  /** One answer. */
  record Part(
      @Iso Instant from,
      @Iso Instant to,
      String reason,
      String text,
      List<Long> events,
      List<String> pages) {
    static Part of(Answer answer) {
      return new Part(
          answer.from(),
          answer.to(),
          answer.reason().wire(),
          answer.text(),
          answer.events(),
          answer.pages());
    }
  }
}
