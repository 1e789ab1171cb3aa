package nightbell.web.page.record;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.audit.Seal;
import nightbell.web.auth.Caller;
import nightbell.web.auth.Csrf;
import org.jspecify.annotations.Nullable;

/** Proves the whole record against its links and seals, and tells what that came to. */
@Path("/record/verify")
@Produces(RecordDesk.HTML)
public final class VerifyPage {
  private final RecordDesk desk;
  private final Semaphore one = new Semaphore(1);

  VerifyPage(RecordDesk desk) {
    this.desk = desk;
  }

  /** Whether somebody may have the record of all clients proven. */
  static boolean proves(Rights rights) {
    return rights.seesAll() && rights.role().covers(Role.ADMINISTRATOR);
  }

  /** A result that is loaded again is asked for anew. */
  @GET
  public Response nothing() {
    return Response.seeOther(URI.create("/record#proof")).build();
  }

  /** Proves it, one at a time: a long record takes a while. */
  @POST
  public Response verify(
      @FormParam("csrf") @Nullable String csrf,
      @FormParam("seal") @Nullable String seal,
      @Context SecurityContext security) {
    Csrf.check(security, csrf);
    if (!proves(Caller.of(security).rights())) {
      String why = "It is of every client: administrators who see them all have it proven.";
      return RecordDesk.message(403, "Not yours to ask", why);
    }
    Optional<Seal> kept = seal == null || seal.isBlank() ? Optional.empty() : Seal.read(seal);
    if (seal != null && !seal.isBlank() && kept.isEmpty()) {
      String why = "A seal looks as it was mailed: the number of an event, a colon, its link.";
      return RecordDesk.message(400, "This is no seal", why);
    }
    if (!one.tryAcquire()) {
      return RecordDesk.message(409, "Wait a moment", "The record is being proven already.");
    }
    try {
      List<Seal> seals = desk.trail().seals();
      return Response.ok(
              new VerifyView(desk.trail().verify(kept.stream().toList()), seals, kept.isPresent()))
          .build();
    } finally {
      one.release();
    }
  }
}
