package nightbell.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What formats have in common in making facts of texts. */
final class Facts {
  private static final int ID = 512;

  private Facts() {}

  /**
   * An id that is never too long: two long ids that begin alike must not become one when cut, so
   * the cut one ends in a hash of the whole.
   */
  static @Nullable String id(@Nullable String id) {
    if (id == null || id.strip().length() <= ID) {
      return id;
    }
    return id.strip().substring(0, ID - 65) + "#" + hash(id.strip());
  }

  /** The text if it is a web address: anything else could run in the browser of who follows it. */
  static @Nullable String link(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      URI uri = new URI(text.strip());
      String scheme = uri.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && uri.getHost() != null ? text.strip() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The host of a web address, or the text itself if it is none. */
  static @Nullable String host(@Nullable String url) {
    if (url == null || url.indexOf("://") < 0) {
      return url;
    }
    try {
      return new URI(url).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** SHA-256 in hex. */
  static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
