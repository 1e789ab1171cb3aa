package nightbell.intake;

import java.time.Instant;
import java.util.Locale;
import nightbell.alert.AlertState;
import org.jspecify.annotations.Nullable;

/**
 * A notification of Nagios or one of its descendants: about a service of a host, or about the host
 * itself. The type of notification tells the state, and only without one does the word of state.
 * Filled in by one format for one reading.
 */
final class HostCheck {
  private final Values values;
  private final String between;
  @Nullable String type;
  @Nullable String host;
  @Nullable String hostTitle;
  @Nullable String service;
  @Nullable String serviceTitle;
  @Nullable String state;
  @Nullable String output;
  @Nullable String title;
  @Nullable String address;
  @Nullable String site;
  @Nullable Instant at;

  /**
   * Starts a notification.
   *
   * @param between what stands between host and service in the identity
   */
  HostCheck(Values values, String between) {
    this.values = values;
    this.between = between;
  }

  /** A macro's value; tools put different prefixes before the same names. */
  @Nullable String macro(String name) {
    return values.text(name, "NOTIFY_" + name, "NAGIOS_" + name);
  }

  /** The alert, or why there is none. */
  Reading told() {
    String kind = type == null ? "" : type.toUpperCase(Locale.ROOT);
    AlertState current = States.of(state);
    if (kind.startsWith("DOWNTIME")) {
      return Reading.ignored("A downtime began or ended; this is no problem");
    }
    if (kind.startsWith("CUSTOM") && current == AlertState.RESOLVED) {
      return Reading.ignored("A message by hand about something that works");
    }
    return new Draft(values, state(kind, current), title == null ? composed() : title)
        .id(Texts.join(between, host, service))
        .severity(state)
        .host(host)
        .service(service)
        .at(at)
        .label("ip", address)
        .label("site", site)
        .link(values.link("url", "link", "SERVICEACTIONURL", "HOSTACTIONURL"))
        .told(title == null ? null : output);
  }

  private @Nullable String composed() {
    String name = hostTitle == null ? host : hostTitle;
    String part = serviceTitle == null ? service : serviceTitle;
    return output == null ? null : Texts.join(": ", Texts.join(" / ", name, part), output);
  }

  /** Flapping that starts is a problem; when it stops, the state tells whether it still is one. */
  private static @Nullable AlertState state(String kind, @Nullable AlertState current) {
    if (kind.startsWith("PROBLEM") || kind.equals("FLAPPINGSTART")) {
      return AlertState.FIRING;
    }
    if (kind.startsWith("RECOVERY")) {
      return AlertState.RESOLVED;
    }
    return kind.startsWith("ACKNOWLEDGEMENT") ? AlertState.ACKNOWLEDGED : current;
  }
}
