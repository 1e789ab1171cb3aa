package nightbell.web.page.oncall;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nightbell.access.Role;
import nightbell.engine.rota.Swap;
import nightbell.engine.rota.SwapAnswer;
import nightbell.engine.rota.SwapWish;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.web.Refused;

/** Proposes that two people take over each other's shift, agrees to it, and ends it. */
@Path("/oncall/swaps")
@Produces(OnCallDesk.HTML)
public final class SwapForms {
  private final OnCallDesk desk;

  SwapForms(OnCallDesk desk) {
    this.desk = desk;
  }

  @POST
  public Response propose(
      @Context SecurityContext security, MultivaluedMap<String, String> fields) {
    return Formed.take(desk, security, fields, this::propose);
  }

  private Response propose(Formed formed) {
    FormSpan form = formed.form();
    PersonId one = new PersonId(form.needed("person"));
    PersonId other = new PersonId(form.needed("other"));
    String actor = formed.sight().caller().actor().name();
    boolean own = one.value().equals(actor) || other.value().equals(actor);
    if (!own && !formed.sight().may(Role.MANAGER, formed.matrix())) {
      return formed.forbidden();
    }
    SwapWish wish =
        new SwapWish(
            formed.matrix().client().id(),
            new ScheduleId(form.needed("schedule")),
            new SwapWish.Turn(one, form.instant("from"), form.instant("to")),
            new SwapWish.Turn(other, form.instant("otherFrom"), form.instant("otherTo")),
            own ? new PersonId(actor) : null,
            form.needed("reason"));
    return answer(formed, desk.swaps().propose(wish, formed.sight().caller().actor()));
  }

  @POST
  @Path("{id}/consent")
  public Response consent(
      @PathParam("id") String id,
      @Context SecurityContext security,
      MultivaluedMap<String, String> fields) {
    return Formed.take(desk, security, fields, formed -> consent(formed, id));
  }

  private Response consent(Formed formed, String id) {
    known(formed, id);
    PersonId person = new PersonId(formed.form().needed("person"));
    if (!formed.sight().may(Role.MANAGER, formed.matrix(), person)) {
      return formed.forbidden();
    }
    return answer(formed, desk.swaps().consent(id, person, formed.sight().caller().actor()));
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
    Swap swap = known(formed, id);
    boolean own = swap.isOf(new PersonId(formed.sight().caller().actor().name()));
    if (!own && !OverrideForms.may(formed, swap.client())) {
      return formed.forbidden();
    }
    return answer(formed, desk.swaps().end(id, formed.sight().caller().actor()));
  }

  private Swap known(Formed formed, String id) {
    return desk.swaps().list().stream()
        .filter(swap -> swap.id().equals(id))
        .filter(
            swap -> swap.client() == null || swap.client().equals(formed.matrix().client().id()))
        .findFirst()
        .orElseThrow(() -> Refused.of(404, "There is no swap of this id."));
  }

  private static Response answer(Formed formed, SwapAnswer answer) {
    if (answer instanceof SwapAnswer.Known known) {
      return formed.done(known.warnings());
    }
    if (answer instanceof SwapAnswer.Refused refused) {
      return OnCallDesk.message(409, "This contradicts what holds", refused.why(), formed.matrix());
    }
    if (answer instanceof SwapAnswer.Wrong wrong) {
      return formed.wrong(wrong.faults());
    }
    throw Refused.of(404, "There is no swap of this id.");
  }
}
