package nightbell.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.function.Function;
import nightbell.audit.Actor;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;

/**
 * Intake keys: what there is and how much it is used, a new one (its secret is shown once), a new
 * secret for one, how its bodies are read, how its tool is set up, and its end.
 */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
public final class KeysResource {
  private final KeyDesk desk;
  private final IntakeKeys keys;

  KeysResource(Api api, IntakeKeys keys) {
    this.desk =
        new KeyDesk(
            api.seen().of(api.register()),
            api.seen().of(api.matrices()),
            api.uses(),
            api.intake()::knows,
            (client, entry) -> api.engine().note(client, null, entry).toCompletableFuture().join(),
            api.clock(),
            api.publicUrl());
    this.keys = keys;
  }

  /** All keys, ended ones too. */
  @GET
  public Items<KeyShape> list(@Context UriInfo uri) {
    return Items.slice(desk.shapes(), new Query(uri), Function.identity());
  }

  /** A new key. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(@Context SecurityContext security, InputStream body) {
    return Response.status(201).entity(desk.create(actor(security), body)).build();
  }

  /** A new secret for a key; the one before goes on for a while. */
  @POST
  @Path("{id}/rotate")
  public KeyDesk.Created rotate(
      @Context SecurityContext security, @PathParam("id") String id, InputStream body) {
    KeyDesk.Created created = desk.rotate(actor(security), id, body);
    keys.forget();
    return created;
  }

  /** How a key's bodies are read, and the sample that this was tried on. */
  @GET
  @Path("{id}/mapping")
  public MappingsResource.Wish mapping(@PathParam("id") String id) {
    return desk.register()
        .mapped(id)
        .map(MappingsResource.Wish::of)
        .orElseThrow(() -> Refused.of(404, "There is no key of this id with a mapping."));
  }

  /** Reads a key's bodies otherwise from now on. */
  @PUT
  @Path("{id}/mapping")
  @Consumes(MediaType.APPLICATION_JSON)
  public MappingsResource.Wish map(
      @Context SecurityContext security, @PathParam("id") String id, InputStream body) {
    desk.map(actor(security), id, body);
    keys.forget();
    return mapping(id);
  }

  /** How a tool is set up for a key, with a word in place of the secret, which nobody knows. */
  @GET
  @Path("{id}/setup")
  @Produces(MediaType.TEXT_PLAIN)
  public String setup(@PathParam("id") String id, @Context UriInfo uri) {
    String tool = new Query(uri).text("tool");
    Setup setup = Setup.wanted(tool == null ? desk.live(id).format() : tool);
    return setup.text(desk.publicUrl(), Setup.PLACEHOLDER);
  }

  /** Ends a key. */
  @DELETE
  @Path("{id}")
  public void revoke(@Context SecurityContext security, @PathParam("id") String id) {
    desk.revoke(actor(security), id);
    keys.forget();
  }

  private static Actor actor(SecurityContext security) {
    return Caller.of(security).actor();
  }
}
