package nightbell.web.carrier;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;

/**
 * The address that a carrier called, built from what is configured and the raw target of the
 * request. What the request says of its own host and scheme is a proxy's or an attacker's word.
 */
final class PublicAddress {
  private final Supplier<String> base;

  PublicAddress(Supplier<String> base) {
    this.base = base;
  }

  /** The address of a path with its query, which starts with a slash. */
  String at(String target) {
    return base().concat(target);
  }

  /** The address of a request as the carrier signed it. */
  String of(HttpServletRequest request) {
    String query = request.getQueryString();
    return base() + request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private String base() {
    String url = base.get().replaceFirst("/+$", "");
    // A default port makes the validator rebuild the address, and lose its percent-encoding.
    return url.replaceFirst("^(https://[^/]*):443(?=/|$)", "$1")
        .replaceFirst("^(http://[^/]*):80(?=/|$)", "$1");
  }
}
