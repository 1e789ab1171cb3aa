package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightbell.access.Rights;
import nightbell.engine.Clock;
import nightbell.engine.rota.Kept;
import nightbell.engine.rota.RotaAnswer.Added;
import nightbell.engine.silence.LiveSilences;
import nightbell.engine.silence.SilenceWish;
import nightbell.matrix.silence.Repeat;
import nightbell.matrix.silence.Silence;
import nightbell.reference.Described;
import nightbell.web.Refused;
import nightbell.web.Whose;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** Silences and maintenance windows: what there is, a new one, and the end of one. */
@Path("/api/v1/silences")
@Produces(MediaType.APPLICATION_JSON)
public final class SilencesResource {
  private final LiveSilences silences;
  private final Clock clock;

  public SilencesResource(LiveSilences silences, Clock clock) {
    this.silences = silences;
    this.clock = clock;
  }

  @GET
  @Described(
      value = "Silences and maintenance windows.",
      asks = {
        "client",
        "from: instant: Those that end after this.",
        "to: instant: Those that begin before this.",
        "ended: boolean: With those that were ended.",
        "limit",
        "after"
      })
  public Items<Shape> list(@Context UriInfo uri, @Context SecurityContext security) {
    Rights rights = Caller.of(security).rights();
    Query query = new Query(uri);
    RotaSpan span = RotaSpan.of(query);
    List<Kept<Silence>> found =
        silences.all().stream()
            .filter(kept -> rights.sees(kept.client()))
            .filter(kept -> span.has(kept, kept.change().from(), kept.change().to()))
            .toList();
    return Items.slice(found, query, kept -> Shape.of(kept, null, clock.now()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value =
          "A new silence. Alerts that it matches page nobody while it holds; where"
              + " one still fires at its end, its path starts.",
      takes = SilenceBody.class,
      needs = {"client", "match", "to", "reason"},
      body =
          "match has patterns by system, category, host, service, title, text,"
              + " source, tag, severity or label.NAME, or {\"everything\": true}; repeat"
              + " makes windows that come back; without from it begins now.",
      gives = Shape.class,
      status = 201,
      fails = "409: It contradicts another record, which errors names.")
  public Response add(@Context SecurityContext security, InputStream body) {
    Instant now = clock.now();
    SilenceBody asked = JsonBody.read(body, SilenceBody.class);
    Caller caller = Caller.of(security);
    SilenceWish wish = asked.wish(now);
    if (!caller.rights().sees(wish.client())) {
      throw Whose.stranger();
    }
    Added<Silence> added = RotaBody.added(silences.add(wish, caller.actor()));
    return Response.status(201).entity(Shape.of(added.kept(), added.warnings(), now)).build();
  }

  @DELETE
  @Path("{id}")
  @Described(
      value = "Ends a silence. It stays on record.",
      asks = "id: The id of the silence.",
      fails = "404: There is no silence of this id.")
  public void end(@Context SecurityContext security, @PathParam("id") String id) {
    Caller caller = Caller.of(security);
    boolean seen =
        silences.all().stream()
            .anyMatch(kept -> kept.change().id().equals(id) && caller.rights().sees(kept.client()));
    if (!seen || !silences.end(id, caller.actor())) {
      throw Refused.of(404, "There is no silence of this id.");
    }
  }

  /**
   * A silence as the API shows it; warnings are told once, when it is made.
   *
   * @param holdsUntil when it is over, or its present window, if it holds now
   */
  record Shape(
      String id,
      String client,
      Map<String, ?> match,
      @Iso Instant from,
      @Iso Instant to,
      @Nullable Window repeat,
      @Iso @Nullable Instant holdsUntil,
      String reason,
      String by,
      @Iso Instant at,
      @Iso @Nullable Instant endedAt,
      @Nullable String endedBy,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> warnings) {
    static Shape of(Kept<Silence> kept, @Nullable List<String> warnings, Instant now) {
      Silence silence = kept.change();
      Map<String, ?> match = silence.match().patterns();
      Repeat repeat = silence.repeat();
      return new Shape(
          silence.id(),
          silence.client().value(),
          match.isEmpty() ? Map.of("everything", true) : match,
          silence.from(),
          silence.to(),
          repeat == null ? null : Window.of(repeat),
          kept.endedAt() == null ? silence.until(now).orElse(null) : null,
          silence.reason(),
          silence.by(),
          silence.at(),
          kept.endedAt(),
          kept.endedBy(),
          warnings);
    }
  }

  /** Windows that come back. */
  record Window(List<String> days, String from, String to, String zone) {
    static Window of(Repeat repeat) {
      return new Window(
          repeat.inOrder().stream().map(Window::word).toList(),
          repeat.from().toString(),
          repeat.to().toString(),
          repeat.zone().getId());
    }

    private static String word(DayOfWeek day) {
      return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
  }
}
