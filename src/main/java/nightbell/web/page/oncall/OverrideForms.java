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
import nightbell.alert.ClientId;
import nightbell.engine.rota.Kept;
import nightbell.engine.rota.Meant;
import nightbell.engine.rota.RotaWish;
import nightbell.engine.rota.Swap;
import nightbell.engine.rota.Which;
import nightbell.matrix.Matrix;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.ScheduleOverride;
import nightbell.web.Refused;
import nightbell.web.page.Sight;
import org.jspecify.annotations.Nullable;

/** Puts somebody on call in place of somebody else, and ends that. */
@Path("/oncall/overrides")
@Produces(OnCallDesk.HTML)
public final class OverrideForms {
  private final OnCallDesk desk;

  OverrideForms(OnCallDesk desk) {
    this.desk = desk;
  }

  @POST
  public Response add(@Context SecurityContext security, MultivaluedMap<String, String> fields) {
    return Formed.take(desk, security, fields, this::add);
  }

  private Response add(Formed formed) {
    if (!formed.sight().may(Role.MANAGER, formed.matrix())) {
      return formed.forbidden();
    }
    FormSpan form = formed.form();
    ScheduleId schedule = new ScheduleId(form.needed("schedule"));
    String replaces = form.text("replaces");
    RotaWish wish =
        new RotaWish(
            owner(desk, formed.sight(), formed.matrix(), new Which(null, schedule, null)),
            schedule,
            new PersonId(form.needed("person")),
            replaces == null ? null : new PersonId(replaces),
            form.instant("from"),
            form.instant("to"),
            form.needed("reason"));
    return formed.answer(desk.rota().override(wish, formed.sight().caller().actor()));
  }

  /**
   * For whom a change is: all whose matrices share the schedule or person, where the caller manages
   * every one of them; else the client of the page.
   */
  static @Nullable ClientId owner(OnCallDesk desk, Sight sight, Matrix matrix, Which which) {
    Meant meant = Meant.of(desk.matrices(), which);
    boolean shared =
        meant.faults().isEmpty()
            && meant.matrices().stream().allMatch(one -> sight.may(Role.MANAGER, one));
    return shared ? null : matrix.client().id();
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
    Kept<ScheduleOverride> known =
        desk.rota().overrides().stream()
            .filter(kept -> kept.change().id().equals(id))
            .filter(kept -> kept.isFor(formed.matrix().client().id()))
            .findFirst()
            .orElseThrow(() -> Refused.of(404, "There is no override of this id."));
    if (!may(formed, known.client())) {
      return formed.forbidden();
    }
    Swap swap = desk.rota().swapOf(id).orElse(null);
    if (swap != null) {
      throw Refused.of(
          409, "This is half of swap %s: end the swap, which ends both.".formatted(swap.id()));
    }
    desk.rota().endOverride(id, formed.sight().caller().actor());
    return formed.done(List.of());
  }

  /** What holds for every client is ended by who manages all of them. */
  static boolean may(Formed formed, @Nullable ClientId owner) {
    return formed.sight().may(Role.MANAGER, formed.matrix())
        && (owner != null || formed.sight().caller().rights().seesAll());
  }
}
