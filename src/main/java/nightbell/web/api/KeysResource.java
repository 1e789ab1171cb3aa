package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Intake;
import nightbell.engine.Matrices;
import nightbell.engine.Register;
import nightbell.engine.Register.IntakeKey;
import nightbell.web.Problem;
import nightbell.web.Refused;
import nightbell.web.Secret;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** Intake keys: what there is, a new one (its secret is shown once), and the end of one. */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
public final class KeysResource {
  private static final int LONGEST = 200;
  private final Register register;
  private final Matrices matrices;
  private final Intake intake;
  private final Engine engine;
  private final IntakeKeys keys;
  private final Clock clock;
  private final URI publicUrl;

  KeysResource(Api api, IntakeKeys keys) {
    this.register = api.register();
    this.matrices = api.matrices();
    this.intake = api.intake();
    this.engine = api.engine();
    this.clock = api.clock();
    this.publicUrl = api.publicUrl();
    this.keys = keys;
  }

  /** All keys, ended ones too. */
  @GET
  public Items<KeyShape> list(@Context UriInfo uri) {
    return Items.slice(register.keys(), new Query(uri), KeyShape::of);
  }

  /** A new key. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(@Context SecurityContext security, InputStream body) {
    Wish wish = JsonBody.read(body, Wish.class);
    check(wish);
    String secret = Secret.fresh();
    KeyShape.Defaults defaults = wish.defaultsOrNone();
    IntakeKey key =
        new IntakeKey(
            "k" + Secret.hash(Secret.fresh()).substring(0, 12),
            new ClientId(String.valueOf(wish.client())),
            String.valueOf(wish.name()).strip(),
            Secret.hash(secret),
            wish.format(),
            defaults.system(),
            defaults.category(),
            defaults.source(),
            clock.now(),
            null);
    register.addKey(key);
    record(security, key, Kind.KEY_CREATED, "Intake key " + key.name() + " created");
    String format = wish.format() == null ? "generic" : wish.format();
    String base = publicUrl.toString().replaceFirst("/+$", "");
    String url = base + "/v1/in/" + format + "/" + secret;
    Created created =
        new Created(key.id(), key.client().value(), key.name(), key.format(), secret, url);
    return Response.status(201).entity(created).build();
  }

  /** Ends a key. */
  @DELETE
  @Path("{id}")
  public void revoke(@Context SecurityContext security, @PathParam("id") String id) {
    IntakeKey key =
        register.keys().stream()
            .filter(known -> known.id().equals(id) && known.revokedAt() == null)
            .findFirst()
            .orElseThrow(() -> Refused.of(404, "There is no live key of this id."));
    register.revokeKey(id, clock.now());
    keys.forget();
    record(security, key, Kind.KEY_REVOKED, "Intake key " + key.name() + " revoked");
  }

  private void check(Wish wish) {
    List<Problem.Fault> faults = new ArrayList<>();
    String name = wish.name();
    if (wish.client() == null || matrices.active(new ClientId(wish.client())).isEmpty()) {
      faults.add(Problem.Fault.of("client", "the id of a client with a matrix is required"));
    }
    if (name == null || name.isBlank() || name.length() > LONGEST) {
      faults.add(Problem.Fault.of("name", "a text of 1 to 200 characters is required"));
    }
    if (wish.format() != null && !intake.knows(wish.format())) {
      faults.add(Problem.Fault.of("format", "there is no intake format of this name"));
    }
    if (!faults.isEmpty()) {
      throw Refused.inputs(400, faults);
    }
  }

  private void record(SecurityContext security, IntakeKey key, Kind kind, String text) {
    Entry entry = new Entry(kind, Caller.of(security).actor(), null, text, Map.of("key", key.id()));
    engine.note(key.client(), null, entry).toCompletableFuture().join();
  }

  /** What a new key is to be. */
  record Wish(
      @JsonProperty("client") @Nullable String client,
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("format") @Nullable String format,
      @JsonProperty("defaults") KeyShape.@Nullable Defaults defaults) {
    KeyShape.Defaults defaultsOrNone() {
      return defaults == null ? KeyShape.Defaults.NONE : defaults;
    }
  }

  /** A new key with its secret, which is never shown again. */
  record Created(
      String id, String client, String name, @Nullable String format, String secret, String url) {}
}
