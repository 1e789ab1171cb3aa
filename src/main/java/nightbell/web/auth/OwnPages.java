package nightbell.web.auth;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from sending forms that need no session, such as the one that signs in: a
 * visitor must not be signed in as somebody else without knowing. Browsers say where a form comes
 * from; what is no browser says nothing, and is let through.
 */
public final class OwnPages {
  private OwnPages() {}

  /** Refuses what a browser sends from another site's page. */
  public static void check(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    boolean foreign =
        site == null
            ? !isOwn(request.getHeaderString("Origin"), request.getHeaderString("Host"))
            : !site.equals("same-origin") && !site.equals("none");
    if (foreign) {
      throw Refused.of(403, "This form is not from this site. Load the page and try again.");
    }
  }

  private static boolean isOwn(@Nullable String origin, @Nullable String host) {
    if (origin == null || host == null) {
      return true;
    }
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
