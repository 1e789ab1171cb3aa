package nightbell.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.report.By;
import org.jspecify.annotations.Nullable;

/**
 * What report a request asks for: the last thirty days by severity, of all clients in sight, where
 * it does not say otherwise. A day begins in the zone of the client, or of the only one there is.
 */
public record ReportWish(@Nullable ClientId client, ZoneId zone, Instant from, Instant to, By by) {
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final Duration USUAL = Duration.ofDays(30);

  /**
   * Reads it.
   *
   * @throws Refused if it cannot be meant
   */
  public static ReportWish read(
      MultivaluedMap<String, String> query, Rights rights, Matrices matrices, Instant now) {
    ClientId client = Whose.client(rights, text(query, "client"));
    if (client != null && matrices.active(client).isEmpty()) {
      throw Whose.stranger();
    }
    ZoneId zone = zone(matrices, client);
    Instant asked = instant(query, "to", zone);
    Instant to = asked == null ? now : asked;
    Instant begin = instant(query, "from", zone);
    Instant from = begin == null ? to.minus(USUAL) : begin;
    if (!from.isBefore(to)) {
      throw Refused.input("to", "an instant after from is required");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Refused.input("to", "at most " + LONGEST.toDays() + " days after from are required");
    }
    return new ReportWish(client, zone, from, to, by(text(query, "by")));
  }

  private static ZoneId zone(Matrices matrices, @Nullable ClientId client) {
    List<ZoneId> zones =
        matrices.active().stream()
            .map(MatrixVersion::matrix)
            .filter(matrix -> client == null || client.equals(matrix.client().id()))
            .map(matrix -> matrix.client().zone())
            .distinct()
            .toList();
    return zones.size() == 1 ? zones.get(0) : ZoneOffset.UTC;
  }

  /** An instant, or the beginning of a day such as {@code 2026-11-01}. */
  private static @Nullable Instant instant(
      MultivaluedMap<String, String> query, String name, ZoneId zone) {
    String text = text(query, name);
    if (text == null) {
      return null;
    }
    try {
      // A plus sign that nobody escaped arrives as a space.
      Instant at =
          text.length() == "2026-11-01".length()
              ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
              : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
      int year = at.atZone(ZoneOffset.UTC).getYear();
      if (year >= 1970 && year < 9999) {
        return at;
      }
    } catch (DateTimeException e) {
      throw notTime(name);
    }
    throw notTime(name);
  }

  private static Refused notTime(String name) {
    return Refused.input(name, "a day such as 2026-11-03, or an instant, is required");
  }

  private static By by(@Nullable String word) {
    if (word == null) {
      return By.SEVERITY;
    }
    return Arrays.stream(By.values())
        .filter(by -> by.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> Refused.input("by", "one of severity, side, system, person, week is required"));
  }

  private static @Nullable String text(MultivaluedMap<String, String> query, String name) {
    String value = query.getFirst(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
