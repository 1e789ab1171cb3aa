package nightbell.web.page.matrix;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.function.Function;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.engine.MatrixVersion;
import nightbell.web.auth.Caller;
import nightbell.web.auth.Csrf;

/**
 * Editing a matrix, by text or by form. Nothing is kept here: each answer carries the whole text
 * again, so that no mistake loses a word. A proposal is made only by who has seen the newest one.
 */
@Path("/matrix/{client}/edit")
@Produces(MatrixDesk.HTML)
public final class EditPage {
  private final MatrixDesk desk;

  EditPage(MatrixDesk desk) {
    this.desk = desk;
  }

  /** The active text, or that of the version that is named. */
  @GET
  public Response begin(
      @PathParam("client") String client, @Context SecurityContext security, @Context UriInfo uri) {
    return editing(
        client,
        security,
        editing ->
            editing.begin(
                Objects.requireNonNullElse(uri.getQueryParameters().getFirst("version"), ""),
                uri.getQueryParameters()));
  }

  /** Does what the button that was pressed says. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @PathParam("client") String client,
      @Context SecurityContext security,
      MultivaluedMap<String, String> form) {
    Csrf.check(security, form.getFirst(Csrf.FIELD));
    return editing(client, security, editing -> editing.act(form));
  }

  private Response editing(
      String client, SecurityContext security, Function<Editing, Response> act) {
    Caller caller = Caller.of(security);
    MatrixVersion active = desk.active(client, security).orElse(null);
    if (active == null) {
      return MatrixDesk.stranger();
    }
    return caller.rights().may(Role.MANAGER, new ClientId(client))
        ? act.apply(new Editing(desk, active, caller))
        : MatrixDesk.refused(active, "Managers change the matrix; you may look at it.");
  }
}
