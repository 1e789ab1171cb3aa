package nightbell.channel;

import java.util.function.Supplier;

/**
 * The address under which carriers and mail readers reach this service. It is asked for at each
 * use, since a service on a port of the system's choice learns it only after it has started.
 */
public final class PublicUrl {
  private final Supplier<String> base;

  public PublicUrl(Supplier<String> base) {
    this.base = base;
  }

  /** The address of a path, which starts with a slash. */
  public String at(String path) {
    String url = base.get();
    int end = url.length();
    while (end > 0 && url.charAt(end - 1) == '/') {
      end--;
    }
    return url.substring(0, end) + path;
  }
}
