package nightbell.web.page.oncall;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import nightbell.access.Role;
import nightbell.engine.rota.Kept;
import nightbell.engine.rota.RotaWish;
import nightbell.engine.rota.Which;
import nightbell.oncall.Away;
import nightbell.oncall.PersonId;
import nightbell.web.Refused;

/** Says that somebody is away, and that they are back. Everybody may of themselves. */
@Path("/oncall/away")
@Produces(OnCallDesk.HTML)
public final class AwayForms {
  private final OnCallDesk desk;

  AwayForms(OnCallDesk desk) {
    this.desk = desk;
  }

  @POST
  public Response add(@Context SecurityContext security, MultivaluedMap<String, String> fields) {
    return Formed.take(desk, security, fields, this::add);
  }

  private Response add(Formed formed) {
    FormSpan form = formed.form();
    PersonId person = new PersonId(form.needed("person"));
    if (!formed.sight().may(Role.MANAGER, formed.matrix(), person)) {
      return formed.forbidden();
    }
    RotaWish wish =
        new RotaWish(
            OverrideForms.owner(
                desk, formed.sight(), formed.matrix(), new Which(null, null, person)),
            null,
            person,
            null,
            form.instant("from"),
            form.instant("to"),
            form.needed("reason"));
    return formed.answer(desk.rota().away(wish, formed.sight().caller().actor()));
  }

  @POST
  @Path("{id}/end")
  public Response end(
      @PathParam("id") String id,
      @Context SecurityContext security,
      MultivaluedMap<String, String> fields) {
    return Formed.take(desk, security, fields, formed -> end(formed, id));
  }

  private Response end(Formed formed, String id) {
    Kept<Away> known =
        desk.rota().absences().stream()
            .filter(kept -> kept.change().id().equals(id))
            .filter(kept -> kept.isFor(formed.matrix().client().id()))
            .findFirst()
            .orElseThrow(() -> Refused.of(404, "There is no absence of this id."));
    String actor = formed.sight().caller().actor().name();
    boolean own = known.change().person().value().equals(actor);
    if (!own && !OverrideForms.may(formed, known.client())) {
      return formed.forbidden();
    }
    desk.rota().endAway(id, formed.sight().caller().actor());
    return formed.done(List.of());
  }
}
