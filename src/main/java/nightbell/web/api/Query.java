package nightbell.web.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, read by type. A value that cannot be read is refused by name. */
final class Query {
  private static final int LIMIT = 100;
  private static final int MOST = 1000;
  private final MultivaluedMap<String, String> values;

  Query(UriInfo uri) {
    values = uri.getQueryParameters();
  }

  /** A text, or null if it is absent or blank. */
  @Nullable String text(String name) {
    String value = values.getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** All values of a parameter that may be repeated. */
  List<String> texts(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** An instant with its offset. */
  @Nullable Instant instant(String name) {
    String text = text(name);
    return text == null ? null : instant(name, text);
  }

  /** An instant from a parameter or a body. */
  static Instant instant(String name, String text) {
    try {
      // A plus sign that nobody escaped arrives as a space.
      OffsetDateTime at = OffsetDateTime.parse(text.replace(' ', '+'));
      if (at.getYear() >= 1970 && at.getYear() <= 9999) {
        return at.toInstant();
      }
    } catch (DateTimeException e) {
      throw notInstant(name);
    }
    throw notInstant(name);
  }

  private static Refused notInstant(String name) {
    return Refused.input(name, "an instant such as 2026-11-03T02:14:00Z is required");
  }

  /** One of an enum's names. */
  <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    String names = String.join(", ", Wire.names(type));
    return Wire.parse(type, text)
        .orElseThrow(() -> Refused.input(name, "one of " + names + " is required"));
  }

  /** A whole number from 1. */
  @Nullable Integer number(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw Refused.input(name, "a whole number is required");
    }
    return Integer.valueOf(text);
  }

  /** True or false, or null if it is absent. */
  @Nullable Boolean flag(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw Refused.input(name, "true or false is required");
    }
    return Boolean.valueOf(text);
  }

  /** How many items a list may hold. */
  int limit() {
    Integer limit = number("limit");
    if (limit == null) {
      return LIMIT;
    }
    if (limit < 1 || limit > MOST) {
      throw Refused.input("limit", "a whole number from 1 to " + MOST + " is required");
    }
    return limit;
  }

  /** The number after which a list goes on, or null for its beginning. */
  @Nullable Long after() {
    String place = after("[0-9]{1,18}");
    return place == null ? null : Long.valueOf(place);
  }

  /** The place after which a list goes on, which must look like this, or null. */
  @Nullable String after(String pattern) {
    String text = text("after");
    if (text == null) {
      return null;
    }
    try {
      String place = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      if (place.matches(pattern)) {
        return place;
      }
    } catch (IllegalArgumentException e) {
      throw notPlace();
    }
    throw notPlace();
  }

  private static Refused notPlace() {
    return Refused.input("after", "the value of next from the list before is required");
  }

  /** What {@link #after} reads. */
  static String place(Object place) {
    byte[] text = place.toString().getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }
}
