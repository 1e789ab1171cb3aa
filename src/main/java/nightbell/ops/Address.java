package nightbell.ops;

import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address that a server could not listen on, as far as the failure's messages tell it.
 *
 * @param host empty if unknown
 * @param port empty if unknown
 */
record Address(String host, String port) {
  private static final Pattern BIND = Pattern.compile("bind to (?:\\S*/)?\\[?(\\S+?)]?:(\\d+)");

  static Address of(List<Throwable> chain) {
    return chain.stream()
        .map(e -> BIND.matcher(String.valueOf(e.getMessage())))
        .filter(Matcher::find)
        .map(found -> new Address(found.group(1), found.group(2)))
        .findFirst()
        .orElse(new Address("", ""));
  }

  /** What a failure to listen means, and how to mend it. */
  String words(SocketException failure) {
    String why = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (why.contains("in use")) {
      return name()
          + " is taken: another program listens there, maybe another Nightbell. Stop it, or set "
          + variable()
          + " to a free port.";
    }
    if (why.contains("permission")) {
      return name()
          + " may not be used by this user (ports below 1024 are for root). Set "
          + variable()
          + " to a port above 1024, and let a proxy listen on the low one.";
    }
    if (why.contains("assign")) {
      return "This machine has no address "
          + host
          + ". Set NIGHTBELL_BIND to one of its own, or to 0.0.0.0 for all of them.";
    }
    return name() + " could not be opened: " + failure.getMessage() + ".";
  }

  private String name() {
    return port.isEmpty() ? "A port" : "Port " + port + " on " + host;
  }

  /** Only the admin port listens on loopback unless told so: there, both may be meant. */
  private String variable() {
    boolean loopback = host.startsWith("127.") || host.equals("localhost") || host.isEmpty();
    return loopback ? "NIGHTBELL_ADMIN_PORT (or NIGHTBELL_PORT)" : "NIGHTBELL_PORT";
  }
}
