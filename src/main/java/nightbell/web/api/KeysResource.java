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
import nightbell.reference.Described;
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

  @GET
  @Described(
      value = "Intake keys and how much they are used. Ended ones too, without secrets.",
      asks = {"limit", "after"})
  public Items<KeyShape> list(@Context UriInfo uri) {
    return Items.slice(desk.shapes(), new Query(uri), Function.identity());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value =
          "A new intake key. Its secret is shown here and never again, with how to"
              + " set its tool up.",
      takes = KeyDesk.Wish.class,
      needs = {"client", "name"},
      body =
          "Whose key it is and its name; format ties it to one format; limit is in"
              + " alerts a minute; mapping and sample are for the format json.",
      gives = KeyDesk.Created.class,
      status = 201)
  public Response create(@Context SecurityContext security, InputStream body) {
    return Response.status(201).entity(desk.create(actor(security), body)).build();
  }

  @POST
  @Path("{id}/rotate")
  @Described(
      value = "A new secret for a key. The one before goes on for the overlap, a day if not said.",
      asks = "id: The id of the key.",
      takes = KeyDesk.Turn.class,
      fails = {
        "404: There is no live key of this id.",
        "409: The secret before still opens; force ends it at once."
      })
  public KeyDesk.Created rotate(
      @Context SecurityContext security, @PathParam("id") String id, InputStream body) {
    KeyDesk.Created created = desk.rotate(actor(security), id, body);
    keys.forget();
    return created;
  }

  @GET
  @Path("{id}/mapping")
  @Described(
      value = "How bodies of a key of the format json are read.",
      asks = "id: The id of the key.",
      fails = "404: There is no key of this id with a mapping.")
  public MappingsResource.Wish mapping(@PathParam("id") String id) {
    return desk.register()
        .mapped(id)
        .map(MappingsResource.Wish::of)
        .orElseThrow(() -> Refused.of(404, "There is no key of this id with a mapping."));
  }

  @PUT
  @Path("{id}/mapping")
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value = "Reads the bodies of a key of the format json otherwise from now on.",
      asks = "id: The id of the key.",
      takes = MappingsResource.Wish.class,
      needs = {"mapping", "sample"},
      fails = {"404: There is no live key of this id.", "409: The key is of another format."})
  public MappingsResource.Wish map(
      @Context SecurityContext security, @PathParam("id") String id, InputStream body) {
    desk.map(actor(security), id, body);
    keys.forget();
    return mapping(id);
  }

  @GET
  @Path("{id}/setup")
  @Produces(MediaType.TEXT_PLAIN)
  @Described(
      value =
          "How a tool is set up for a key. A word stands in place of the secret,"
              + " which nobody knows.",
      asks = {"id: The id of the key.", "tool: The tool; the key's own if not said."},
      fails = "404: There is no live key of this id.")
  public String setup(@PathParam("id") String id, @Context UriInfo uri) {
    String tool = new Query(uri).text("tool");
    Setup setup = Setup.wanted(tool == null ? desk.live(id).format() : tool);
    return setup.text(desk.publicUrl(), Setup.PLACEHOLDER);
  }

  @DELETE
  @Path("{id}")
  @Described(
      value = "Ends a key.",
      asks = "id: The id of the key.",
      fails = "404: There is no live key of this id.")
  public void revoke(@Context SecurityContext security, @PathParam("id") String id) {
    desk.revoke(actor(security), id);
    keys.forget();
  }

  private static Actor actor(SecurityContext security) {
    return Caller.of(security).actor();
  }
}
