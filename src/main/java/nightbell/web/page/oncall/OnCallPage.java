package nightbell.web.page.oncall;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import nightbell.matrix.Matrix;
import nightbell.web.Refused;
import nightbell.web.Secret;
import nightbell.web.page.MessageView;
import nightbell.web.page.Sight;
import nightbell.web.page.matrix.LocalInput;
import org.jspecify.annotations.Nullable;

/** Who is on call, for one client: the page, and the turns that its calendar draws. */
@Path("/oncall")
public final class OnCallPage {
  private static final Duration LONGEST = Duration.ofDays(400);
  private final OnCallDesk desk;

  OnCallPage(OnCallDesk desk) {
    this.desk = desk;
  }

  /** The page of the client that is named, or of the first. */
  @GET
  @Produces(OnCallDesk.HTML)
  public Response show(
      @QueryParam("client") @Nullable String client, @Context SecurityContext security) {
    Sight sight = Sight.of(security, desk.matrices());
    if (sight.matrices().isEmpty()) {
      String why = "Nobody is on call: there is no matrix yet. Load one first.";
      return Response.ok(new MessageView("On call", why, "/matrix")).build();
    }
    return sight.matrix(client).map(matrix -> page(sight, matrix)).orElseGet(OnCallDesk::stranger);
  }

  /** The calendar library brings a style sheet of its own, which this page alone lets in. */
  private Response page(Sight sight, Matrix matrix) {
    String nonce = Secret.fresh();
    return Response.ok(new OnCallView(desk, sight, matrix, nonce))
        .header(
            "Content-Security-Policy",
            "default-src 'self'; style-src 'self' 'nonce-"
                + nonce
                + "'; font-src 'self' data:; base-uri 'none'; object-src 'none';"
                + " form-action 'self'; frame-ancestors 'none'")
        .build();
  }

  /** The turns of a client that touch a span, by the client's clock. */
  @GET
  @Path("shifts")
  @Produces(MediaType.APPLICATION_JSON)
  public Object shifts(
      @QueryParam("client") @Nullable String client,
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @Context SecurityContext security) {
    Sight sight = Sight.of(security, desk.matrices());
    Matrix matrix =
        sight.matrix(client).orElseThrow(() -> Refused.of(404, "There is no client of this id."));
    Instant from = instant("start", start, matrix);
    Instant to = instant("end", end, matrix);
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Refused.input("end", "a time after start, at most 400 days, is required");
    }
    return new Turns(desk, matrix).events(from, to);
  }

  /** The calendar writes wall-clock times as if they were UTC. */
  private static Instant instant(String name, @Nullable String text, Matrix matrix) {
    String local = text == null ? "" : text.replaceFirst("(Z|[+ ]00:00)$", "");
    return LocalInput.read(local, matrix.client().zone())
        .orElseThrow(() -> Refused.input(name, LocalInput.WANTED));
  }
}
