package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.rota.Loads;
import nightbell.engine.rota.Loads.Load;
import nightbell.oncall.load.Hours;
import nightbell.oncall.load.Span;
import nightbell.reference.Described;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** What being on call costs each person in a span: hours, pages, wake-ups and rest. */
@Path("/api/v1/oncall/load")
public final class LoadResource {
  private static final Duration LONGEST = Duration.ofDays(400);
  private final Loads loads;

  public LoadResource(Loads loads) {
    this.loads = loads;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Described(
      value =
          "What being on call costs each person. Hours by day, night, weekend and"
              + " holiday, pages, wake-ups and short rests, in seconds; as a spreadsheet"
              + " with hours for those who accept text/csv.",
      asks = {
        "client",
        "from!: instant: The beginning.",
        "to!: instant: The end, at most 400 days later."
      })
  public Answer json(@Context UriInfo uri) {
    Asked asked = Asked.of(new Query(uri));
    return new Answer(
        asked.from(), asked.to(), asked.loads(loads).stream().map(Shape::of).toList());
  }

  /** As a spreadsheet reads it; durations are hours. */
  @GET
  @Produces("text/csv;qs=0.5")
  public String csv(@Context UriInfo uri) {
    return LoadCsv.of(Asked.of(new Query(uri)).loads(loads));
  }

  private record Asked(@Nullable ClientId client, Instant from, Instant to) {
    static Asked of(Query query) {
      Instant from = query.instant("from");
      Instant to = query.instant("to");
      if (from == null || to == null || !from.isBefore(to)) {
        throw Refused.input("to", "from and to are required, from before to");
      }
      if (Duration.between(from, to).compareTo(LONGEST) > 0) {
        throw Refused.input("to", "at most " + LONGEST.toDays() + " days after from are required");
      }
      String client = query.text("client");
      return new Asked(client == null ? null : new ClientId(client), from, to);
    }

    List<Load> loads(Loads all) {
      return all.between(client, from, to);
    }
  }

  /** Everybody's. */
  record Answer(@Iso Instant from, @Iso Instant to, List<Shape> people) {}

  /** One person's. */
  record Shape(
      String person,
      String name,
      String side,
      String zone,
      Seconds primary,
      Seconds secondary,
      int pages,
      int incidents,
      int wakeUps,
      List<Break> shortRests,
      List<String> warnings) {
    static Shape of(Load load) {
      return new Shape(
          load.person().id().value(),
          load.person().name(),
          Wire.name(load.person().side()),
          load.zone().getId(),
          Seconds.of(load.primary()),
          Seconds.of(load.secondary()),
          load.pages(),
          load.incidents(),
          load.wakeUps().size(),
          load.shortRests().stream().map(Break::of).toList(),
          load.strains().stream().map(strain -> strain.sentence(load.person().name())).toList());
    }
  }

  /** Time by what it is in the person's zone. */
  record Seconds(long day, long night, long weekend, long holiday, long total) {
    static Seconds of(Hours hours) {
      return new Seconds(
          hours.day().toSeconds(),
          hours.night().toSeconds(),
          hours.weekend().toSeconds(),
          hours.holiday().toSeconds(),
          hours.total().toSeconds());
    }
  }

  /** A break that is too short. */
  record Break(@Iso Instant from, @Iso Instant to, long length) {
    static Break of(Span span) {
      return new Break(span.from(), span.until(), span.length().toSeconds());
    }
  }
}
