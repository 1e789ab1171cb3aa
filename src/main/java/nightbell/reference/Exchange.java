package nightbell.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that was sent to a running service, and its answer.
 *
 * @param body what was sent; {@code @} and a name where it is too long to be shown
 * @param path with its query, as it was sent
 * @param type the media type of the answer, empty if there was no body
 */
public record Exchange(
    @JsonProperty("path") String path,
    @JsonProperty("headers") Map<String, String> headers,
    @JsonProperty("body") @Nullable String body,
    @JsonProperty("status") int status,
    @JsonProperty("type") String type,
    @JsonProperty("answer") @Nullable String answer) {
  private static final String FILE = "examples.json";
  private static final Pattern PLAIN = Pattern.compile("[\\w./:=?&%+-]+");

  /** All that were recorded, by method and path template. */
  static Map<String, Exchange> all() {
    try (InputStream in = Exchange.class.getResourceAsStream(FILE)) {
      JsonMapper mapper = new JsonMapper();
      Map<String, Exchange> all = new TreeMap<>();
      JsonNode tree = mapper.readTree(Objects.requireNonNull(in, FILE));
      for (var entry : tree.properties()) {
        all.put(entry.getKey(), mapper.treeToValue(entry.getValue(), Exchange.class));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The request as a command to copy, for a service at this address. */
  public String curl(String method, String base) {
    StringBuilder curl = new StringBuilder("curl");
    boolean usual = method.equals("GET") || (method.equals("POST") && body != null);
    if (method.equals("HEAD")) {
      curl.append(" -I");
    } else if (!usual) {
      curl.append(" -X ").append(method);
    }
    curl.append(' ').append(quoted(base + path));
    headers.forEach((name, value) -> curl.append(" \\\n  -H ").append(quoted(name + ": " + value)));
    if (body != null) {
      curl.append(" \\\n  ")
          .append(body.startsWith("@") || body.contains("\n") ? "--data-binary " : "-d ");
      curl.append(quoted(body));
    }
    return curl.toString();
  }

  private static String quoted(String text) {
    return PLAIN.matcher(text).matches() && text.indexOf('?') < 0 && text.indexOf('&') < 0
        ? text
        : "'" + text.replace("'", "'\\''") + "'";
  }
}
