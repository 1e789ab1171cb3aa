package nightbell.web.page.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nightbell.engine.Register.IntakeKey;
import nightbell.web.Refused;
import nightbell.web.api.KeyDesk;
import nightbell.web.api.KeysResource;
import nightbell.web.page.Sight;
import org.jspecify.annotations.Nullable;

/**
 * Intake keys: what there is, a new one whose secret is shown once, its first alert, its end. What
 * changes a key is done by the API's own resource, which forgets what it remembers of a key.
 */
@Path("/settings/keys")
@Produces(SettingsDesk.HTML)
public final class KeyPages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> DEFAULTS = List.of("system", "category", "source");
  private final SettingsDesk desk;

  KeyPages(SettingsDesk desk) {
    this.desk = desk;
  }

  @GET
  public Response list(@Context SecurityContext security) {
    return desk.enter(security, sight -> Response.ok(new KeysView(desk, sight)).build());
  }

  /** A new key; the answer shows its secret this once. */
  @POST
  public Response create(
      @Context ResourceContext api,
      @Context SecurityContext security,
      MultivaluedMap<String, String> fields) {
    return desk.take(
        security,
        fields,
        sight -> {
          if (sight.matrix(fields.getFirst("client")).isEmpty()) {
            throw Refused.of(404, "There is no client of this id.");
          }
          Object made = keys(api).create(security, body(fields)).getEntity();
          return shown(sight, (KeyDesk.Created) made);
        });
  }

  private static InputStream body(MultivaluedMap<String, String> fields) {
    ObjectNode wish = JSON.createObjectNode();
    for (String name : List.of("client", "name", "format")) {
      String value = fields.getFirst(name);
      if (value != null && !value.isBlank()) {
        wish.put(name, value.strip());
      }
    }
    ObjectNode defaults = wish.putObject("defaults");
    for (String name : DEFAULTS) {
      String value = fields.getFirst(name);
      if (value != null && !value.isBlank()) {
        defaults.put(name, value.strip());
      }
    }
    return new ByteArrayInputStream(wish.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** One key: whether alerts come, and how a tool is set up for it. */
  @GET
  @Path("{id}")
  public Response one(
      @PathParam("id") String id,
      @QueryParam("tool") @Nullable String tool,
      @Context SecurityContext security) {
    return desk.enter(
        security,
        sight -> Response.ok(new KeyView(desk, sight, known(sight, id), null, tool)).build());
  }

  /** Whether alerts come, as a part of a page that asks again and again. */
  @GET
  @Path("{id}/first")
  public Response first(@PathParam("id") String id, @Context SecurityContext security) {
    return desk.enter(
        security, sight -> Response.ok(new FirstAlertView(desk, known(sight, id))).build());
  }

  /** A new secret, shown this once; the one before goes on for a day. */
  @POST
  @Path("{id}/rotate")
  public Response rotate(
      @PathParam("id") String id,
      @Context ResourceContext api,
      @Context SecurityContext security,
      MultivaluedMap<String, String> fields) {
    return desk.take(
        security,
        fields,
        sight -> {
          known(sight, id);
          boolean force = fields.containsKey("force");
          byte[] body = ("{\"force\": " + force + "}").getBytes(StandardCharsets.UTF_8);
          return shown(sight, keys(api).rotate(security, id, new ByteArrayInputStream(body)));
        });
  }

  @POST
  @Path("{id}/revoke")
  public Response revoke(
      @PathParam("id") String id,
      @Context ResourceContext api,
      @Context SecurityContext security,
      MultivaluedMap<String, String> fields) {
    return desk.take(
        security,
        fields,
        sight -> {
          known(sight, id);
          keys(api).revoke(security, id);
          return Response.seeOther(URI.create("/settings/keys")).build();
        });
  }

  private static KeysResource keys(ResourceContext api) {
    return api.getResource(KeysResource.class);
  }

  private Response shown(Sight sight, KeyDesk.Created made) {
    IntakeKey key = known(sight, made.id());
    return Response.ok(new KeyView(desk, sight, key, made.secret(), null)).build();
  }

  private IntakeKey known(Sight sight, String id) {
    return desk.register().keys().stream()
        .filter(key -> key.id().equals(id) && key.revokedAt() == null)
        .filter(key -> sight.caller().rights().sees(key.client()))
        .findFirst()
        .orElseThrow(() -> Refused.of(404, "There is no live key of this id."));
  }
}
