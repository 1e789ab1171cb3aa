package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nightbell.engine.Heartbeat;
import nightbell.engine.Register.IntakeKey;
import nightbell.engine.Vigil;
import nightbell.reference.Described;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Where cron jobs and watchdogs beat. The first beat with {@code every} registers the heartbeat;
 * later ones may leave it out, or change it.
 */
@Path("/v1/heartbeats/{key}/{name: .+}")
@Produces(MediaType.APPLICATION_JSON)
public final class BeatsResource {
  static final Duration SHORTEST = Duration.ofSeconds(10);
  static final Duration LONGEST = Duration.ofDays(366);
  static final int NAME = 200;
  private final Vigil vigil;
  private final IntakeKeys keys;
  private final Duration patience;

  BeatsResource(Vigil vigil, IntakeKeys keys, Duration patience) {
    this.vigil = vigil;
    this.keys = keys;
    this.patience = patience;
  }

  @GET
  @Described(
      value =
          "A beat of a heartbeat. Silence for longer than it says is an alert; the"
              + " next beat resolves it. HEAD counts as well.",
      asks = {
        "key: An intake key.",
        "name: The name of the heartbeat, of 1 to 200 characters.",
        "every: How often it beats: a length such as 90s, 5m, 2h or 1d. The first"
            + " beat must say it; later ones may leave it out, or change it.",
        "grace: How much later it may come, as a length.",
        "severity: Of the alert that its silence raises.",
        "system: Of that alert.",
        "category: Of that alert."
      },
      gives = HeartbeatShape.class,
      status = 202,
      fails = {
        "400: The name or a length is wrong.",
        "404: There is no heartbeat of this name yet, and the beat does not say how"
            + " often it comes.",
        "503: The beat could not be recorded; send it again."
      })
  public CompletionStage<Response> get(
      @PathParam("key") String secret, @PathParam("name") String name, @Context UriInfo uri) {
    return beat(secret, name, uri).thenApply(beat -> Response.status(202).entity(beat).build());
  }

  @POST
  @Described(
      value = "A beat, by POST.",
      asks = {
        "key: An intake key.",
        "name: The name of the heartbeat, of 1 to 200 characters.",
        "every: How often it beats: a length such as 90s, 5m, 2h or 1d. The first"
            + " beat must say it; later ones may leave it out, or change it.",
        "grace: How much later it may come, as a length.",
        "severity: Of the alert that its silence raises.",
        "system: Of that alert.",
        "category: Of that alert."
      },
      body = "Whatever the sender likes; nobody reads it.",
      in = "text/plain",
      gives = HeartbeatShape.class,
      status = 202,
      fails = {
        "400: The name or a length is wrong.",
        "404: There is no heartbeat of this name yet, and the beat does not say how"
            + " often it comes.",
        "503: The beat could not be recorded; send it again."
      })
  public CompletionStage<Response> post(
      @PathParam("key") String secret, @PathParam("name") String name, @Context UriInfo uri) {
    return get(secret, name, uri);
  }

  private CompletionStage<HeartbeatShape> beat(String secret, String given, UriInfo uri) {
    IntakeKey key =
        keys.live(secret.strip())
            .orElseThrow(() -> Refused.unauthorized("This intake key is not valid."));
    keys.used(key);
    String name = name(given);
    register(key, name, new Query(uri));
    return Answering.within(patience, () -> vigil.beat(key.client(), name))
        .thenApply(heard -> HeartbeatShape.of(heard.orElseThrow(() -> unknown(name))));
  }

  static String name(String given) {
    String name = given.replace('\u0000', ' ').strip();
    if (name.isEmpty() || name.length() > NAME) {
      throw Refused.input("name", "a text of 1 to 200 characters is required");
    }
    return name;
  }

  private static Refused unknown(String name) {
    return Refused.of(
        404,
        "There is no heartbeat "
            + name
            + " yet. The first beat must say how often it comes: add ?every=5m to the address.");
  }

  private void register(IntakeKey key, String name, Query query) {
    Duration every = length(query, "every", SHORTEST);
    Duration grace = length(query, "grace", Duration.ZERO);
    Optional<Heartbeat.Settings> known = vigil.find(key.client(), name).map(Heartbeat::settings);
    if (every == null && known.isEmpty()) {
      throw unknown(name);
    }
    Heartbeat.Settings before =
        known.orElseGet(
            () ->
                new Heartbeat.Settings(
                    SHORTEST, Duration.ZERO, null, null, key.system(), key.category(), true));
    Heartbeat.Settings wanted =
        new Heartbeat.Settings(
            every == null ? before.every() : every,
            grace == null ? before.grace() : grace,
            before.title(),
            or(query.text("severity"), before.severity()),
            or(query.text("system"), before.system()),
            or(query.text("category"), before.category()),
            before.enabled());
    if (known.isEmpty() || !wanted.equals(before)) {
      vigil.put(key, name, wanted);
    }
  }

  private static @Nullable Duration length(Query query, String name, Duration least) {
    String text = query.text(name);
    if (text == null) {
      return null;
    }
    return Lengths.parse(text)
        .filter(length -> length.compareTo(least) >= 0 && length.compareTo(LONGEST) <= 0)
        .orElseThrow(
            () ->
                Refused.input(
                    name,
                    "a length of time such as 90s, 5m, 2h or 1d is required, at least "
                        + Heartbeat.words(least)));
  }

  private static @Nullable String or(@Nullable String wanted, @Nullable String before) {
    return wanted == null ? before : wanted;
  }
}
