package nightbell.web.oidc;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.engine.Clock;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.Account.Identity;
import nightbell.engine.accounts.Arrivals;
import nightbell.reference.Undescribed;
import nightbell.web.Refused;
import nightbell.web.auth.Admission;
import nightbell.web.auth.SignInPage;
import org.jspecify.annotations.Nullable;

/**
 * The way to a provider and back. A try belongs to the browser that began it and ends with its
 * first coming back. Every refusal is on record with its reason; the person is told less.
 */
@Undescribed("It is for people with a browser.")
@Path("/sign-in/with/{provider}")
@Produces("text/html;charset=utf-8")
public final class OpenIdResource {
  private static final String COOKIE = "nightbell-with";
  private static final int MOST = 10_000;
  private final Map<String, Provider> providers = new LinkedHashMap<>();
  private final Map<String, Instant> used = new LinkedHashMap<>();
  private final Arrivals arrivals;
  private final Admission admission;
  private final SignInPage page;
  private final Clock clock;
  private final String key;
  private final boolean secure;

  /**
   * With these providers.
   *
   * @param key signs what browsers take along; every node has the same
   */
  public OpenIdResource(
      List<Terms> terms,
      String publicUrl,
      Arrivals arrivals,
      Admission admission,
      SignInPage page,
      Clock clock,
      String key) {
    this.arrivals = arrivals;
    this.admission = admission;
    this.page = page;
    this.clock = clock;
    this.key = key;
    this.secure = publicUrl.startsWith("https:");
    String base = publicUrl.replaceFirst("/+$", "") + "/sign-in/with/";
    for (Terms one : terms) {
      URI back = URI.create(base + one.id() + "/back");
      providers.put(one.id(), new Provider(one, back, clock));
    }
  }

  /** Sends the browser to the provider. */
  @GET
  public Response leave(
      @PathParam("provider") String id, @Context ContainerRequestContext request) {
    Provider provider = provider(id);
    Pass pass = Pass.issue(key, id, clock.now());
    try {
      return Response.seeOther(provider.door(pass)).cookie(cookie(pass.cookie(), -1)).build();
    } catch (NotProven e) {
      return refused(e, provider, request);
    }
  }

  /** The browser comes back from there. */
  @GET
  @Path("back")
  public Response back(
      @PathParam("provider") String id,
      @QueryParam("state") @Nullable String state,
      @QueryParam("code") @Nullable String code,
      @QueryParam("iss") @Nullable String issuer,
      @CookieParam(COOKIE) @Nullable String cookie,
      @Context ContainerRequestContext request) {
    Provider provider = provider(id);
    try {
      Pass pass = pass(id, state, cookie);
      if (code == null || code.isBlank()) {
        throw NotProven.refused("no code: " + provider.terms().name() + " refused");
      }
      if (issuer != null && !issuer.equals(provider.terms().issuer())) {
        throw NotProven.refused("an answer of another issuer");
      }
      Account account = account(provider, provider.proven(code, pass));
      Response in = admission.admit(account, "with " + provider.terms().name(), request);
      return Response.fromResponse(in).cookie(cookie("", 0)).build();
    } catch (NotProven e) {
      return refused(e, provider, request);
    } catch (Refused e) {
      return Response.status(e.answer().getStatus())
          .entity(page.show(e.getMessage()))
          .cookie(cookie("", 0))
          .build();
    }
  }

  private Pass pass(String id, @Nullable String state, @Nullable String cookie) throws NotProven {
    Optional<Pass> pass =
        cookie == null ? Optional.empty() : Pass.read(key, id, cookie, clock.now());
    if (state == null || pass.isEmpty() || !pass.get().is(state)) {
      throw NotProven.refused("a state that this browser did not begin with, or too long ago");
    }
    if (!take(state, pass.get().until())) {
      throw NotProven.refused("a state that came back before");
    }
    return pass.get();
  }

  /** Whether a state comes back for the first time. */
  private synchronized boolean take(String state, Instant until) {
    Instant now = clock.now();
    used.values().removeIf(end -> !now.isBefore(end));
    return used.size() < MOST && used.putIfAbsent(state, until) == null;
  }

  private Account account(Provider provider, Proven proven) throws NotProven {
    Terms terms = provider.terms();
    Identity identity = new Identity(proven.issuer(), proven.subject());
    return arrivals
        .of(
            new Arrivals.Arrival(
                identity, proven.email(), proven.name(), terms.name(), terms.rights()))
        .orElseThrow(
            () ->
                NotProven.refused(
                    "an address that another account has",
                    "Your mail address belongs to an account that signs in otherwise."));
  }

  private Response refused(NotProven why, Provider provider, ContainerRequestContext request) {
    admission.refused(why.getMessage() + ", with " + provider.terms().name(), request);
    return Response.status(why.status()).entity(page.show(why.say())).cookie(cookie("", 0)).build();
  }

  private Provider provider(String id) {
    Provider known = providers.get(id);
    if (known == null) {
      throw Refused.of(404, "There is nothing at this address.");
    }
    return known;
  }

  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/sign-in/with")
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .maxAge(maxAge)
        .build();
  }
}
