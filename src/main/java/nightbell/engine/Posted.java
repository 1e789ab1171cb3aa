package nightbell.engine;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request of a monitoring tool: the body's bytes, its headers, and the query of the address as
 * it stood there, without the question mark. Nobody may change the bytes.
 */
public final class Posted {
  private final byte[] body;
  private final Map<String, String> headers = new TreeMap<>();
  private final String query;

  public Posted(byte[] body, Map<String, String> headers, String query) {
    this.body = body;
    this.query = query;
    headers.forEach((name, value) -> this.headers.put(name.toLowerCase(Locale.ROOT), value));
  }

  /** A body about which nothing else is known. */
  public static Posted of(byte[] body) {
    return new Posted(body, Map.of(), "");
  }

  public byte[] body() {
    return body;
  }

  /** A header's value by its name in lower case; empty without one. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  public String query() {
    return query;
  }
}
