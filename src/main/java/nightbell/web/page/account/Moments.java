package nightbell.web.page.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants of accounts, which belong to no client and so to no client's zone. */
final class Moments {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH);

  private Moments() {}

  static String of(@Nullable Instant at) {
    return at == null ? "never" : MINUTE.format(at.atOffset(ZoneOffset.UTC));
  }
}
