package nightbell.web.page.settings;

import java.time.Instant;
import java.util.Map;
import nightbell.engine.KeyUsage.Total;
import nightbell.engine.Register.Former;
import nightbell.engine.Register.IntakeKey;
import nightbell.web.page.Times;
import org.jspecify.annotations.Nullable;

/**
 * An intake key in words, without its secret, which nobody knows any more.
 *
 * @param used when it was used last, or empty
 * @param day how many alerts it brought in the last day
 * @param former until when the secret before the last rotation goes on, or empty
 */
public record KeyLine(
    String id,
    String client,
    String name,
    String format,
    String created,
    String used,
    long day,
    String former,
    boolean live) {

  static KeyLine of(IntakeKey key, Map<String, Total> totals, Times times, Instant now) {
    Total use = totals.get(key.id());
    Former former = key.former();
    return new KeyLine(
        key.id(),
        key.client().value(),
        key.name(),
        key.format() == null ? "any" : key.format(),
        times.dated(key.createdAt()),
        used(use, times),
        use == null ? 0 : use.day(),
        former != null && now.isBefore(former.until()) ? times.dated(former.until()) : "",
        key.revokedAt() == null);
  }

  static String used(@Nullable Total use, Times times) {
    return use == null ? "" : times.dated(use.last());
  }
}
