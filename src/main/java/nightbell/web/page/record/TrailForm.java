package nightbell.web.page.record;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Kind;
import nightbell.engine.Trail;
import nightbell.web.Refused;
import nightbell.web.page.matrix.LocalInput;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the record a request asks for: the day before now, where it does not say. Times are
 * of the client's clock.
 */
record TrailForm(
    MultivaluedMap<String, String> query, @Nullable ClientId client, ZoneId zone, Instant now) {
  private static final List<String> KEPT =
      List.of("client", "from", "to", "kind", "actor", "incident");

  Instant from() {
    Instant given = instant("from");
    return given == null ? now.minus(Duration.ofDays(1)) : given;
  }

  @Nullable Instant to() {
    return instant("to");
  }

  @Nullable Kind kind() {
    String wire = text("kind");
    if (wire == null) {
      return null;
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.wire().equals(wire))
        .findFirst()
        .orElseThrow(() -> Refused.input("kind", "there is no such kind of event"));
  }

  @Nullable String actor() {
    return text("actor");
  }

  @Nullable IncidentNumber incident() {
    String text = text("incident");
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw Refused.input("incident", "a number is needed");
    }
    return new IncidentNumber(Integer.parseInt(text));
  }

  /** The number of the event after which the page goes on. */
  long after() {
    String text = text("after");
    return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }

  Trail.Filter filter(int limit) {
    return new Trail.Filter(new Trail.Span(from(), to()), kind(), actor(), client, after(), limit);
  }

  /** The address of the same part from after this event on. */
  String next(long after) {
    UriBuilder address = UriBuilder.fromPath("/record");
    for (String name : KEPT) {
      String value = text(name);
      if (value != null) {
        address.queryParam(name, "{" + name + "}").resolveTemplate(name, value);
      }
    }
    return address.queryParam("after", after).build().toString();
  }

  @Nullable String text(String name) {
    String value = query.getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private @Nullable Instant instant(String name) {
    String text = text(name);
    return text == null
        ? null
        : LocalInput.read(text, zone).orElseThrow(() -> Refused.input(name, LocalInput.WANTED));
  }
}
