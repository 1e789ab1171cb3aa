package nightbell.web.page.matrix;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nightbell.access.Role;
import nightbell.engine.StoredVersion;
import nightbell.engine.agreement.Agreement.Accepted;
import nightbell.engine.agreement.Agreement.Outcome;
import nightbell.engine.agreement.Agreement.Wish;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import nightbell.web.auth.Caller;
import nightbell.web.auth.Csrf;
import org.jspecify.annotations.Nullable;

/**
 * Signing a proposal for one's own side, or ending it. A refusal is told on the version's page,
 * where what was typed still stands.
 */
@Path("/matrix/{client}/versions/{number: [0-9]{1,9}}/{act: sign|withdraw}")
@Produces(MatrixDesk.HTML)
public final class SignPage {
  private static final int REASON = 500;

  private final MatrixDesk desk;

  SignPage(MatrixDesk desk) {
    this.desk = desk;
  }

  /** Signs for the side whose button was pressed, or ends the proposal. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @PathParam("client") String client,
      @PathParam("number") int number,
      @PathParam("act") String act,
      @Context SecurityContext security,
      MultivaluedMap<String, String> form) {
    Csrf.check(security, form.getFirst(Csrf.FIELD));
    Caller caller = Caller.of(security);
    return desk.version(client, number, security)
        .map(
            stored ->
                act.equals("sign") ? sign(stored, caller, form) : withdraw(stored, caller, form))
        .orElseGet(() -> MatrixDesk.noVersion(number));
  }

  private Response sign(StoredVersion stored, Caller caller, MultivaluedMap<String, String> form) {
    Side side = side(form.getFirst("side"));
    if (side == null || !may(caller, stored) || !Signing.speaksFor(caller, side)) {
      return refused(stored, caller, form, "You may not sign for this side.", 403);
    }
    Wish wish = wish(stored, caller, side, form);
    return answer(desk.agreement().sign(stored.number(), wish), stored, caller, form);
  }

  private Response withdraw(
      StoredVersion stored, Caller caller, MultivaluedMap<String, String> form) {
    if (!may(caller, stored)) {
      return refused(stored, caller, form, "Managers end a proposal.", 403);
    }
    String reason = cut(form.getFirst("reason"));
    Optional<Outcome> outcome =
        desk.agreement()
            .withdraw(stored.number(), caller.getName(), reason.isEmpty() ? null : reason);
    return answer(outcome, stored, caller, form);
  }

  private static boolean may(Caller caller, StoredVersion stored) {
    return caller.rights().may(Role.MANAGER, stored.client());
  }

  private Response answer(
      Optional<Outcome> outcome,
      StoredVersion stored,
      Caller caller,
      MultivaluedMap<String, String> form) {
    String refusal = outcome.map(Outcome::refusal).orElse(null);
    return refusal == null
        ? Response.seeOther(URI.create(new Links(stored.client()).version(stored.number()))).build()
        : refused(stored, caller, form, refusal, 409);
  }

  private Response refused(
      StoredVersion stored,
      Caller caller,
      MultivaluedMap<String, String> form,
      String why,
      int status) {
    return desk.matrices()
        .version(stored.number())
        .map(version -> new VersionStory(desk, stored, version).view(caller, form, why))
        .map(view -> Response.status(status).entity(view).build())
        .orElseGet(() -> MatrixDesk.noVersion(stored.number()));
  }

  private Wish wish(
      StoredVersion stored, Caller caller, Side side, MultivaluedMap<String, String> form) {
    List<Accepted> accepted = new ArrayList<>();
    stored.warnings().stream()
        .map(warning -> warning.id())
        .distinct()
        .filter(id -> !cut(form.getFirst("accept." + id)).isEmpty())
        .forEach(id -> accepted.add(new Accepted(id, null, cut(form.getFirst("accept." + id)))));
    String reason = cut(form.getFirst("reason"));
    String sha256 = form.getFirst("sha256");
    return new Wish(
        side,
        signer(stored, caller, side),
        sha256 == null ? stored.sha256() : sha256.toLowerCase(Locale.ROOT),
        reason.isEmpty() ? null : reason,
        accepted);
  }

  /**
   * Who signs: the person of the matrix that the caller is. A caller who belongs to neither side
   * speaks for the desk.
   */
  private PersonId signer(StoredVersion stored, Caller caller, Side side) {
    Matrix ruling = desk.ruling(stored);
    PersonId named = new PersonId(caller.getName());
    if (ruling.people().containsKey(named) || caller.rights().side() != null) {
      return named;
    }
    Organisation known = Objects.requireNonNull(ruling.sides().get(side), "both sides");
    return known.desk();
  }

  private static @Nullable Side side(@Nullable String word) {
    return Stream.of(Side.values())
        .filter(side -> Sides.word(side).equals(word))
        .findFirst()
        .orElse(null);
  }

  private static String cut(@Nullable String text) {
    String stripped = text == null ? "" : text.strip();
    return stripped.length() <= REASON ? stripped : stripped.substring(0, REASON);
  }
}
