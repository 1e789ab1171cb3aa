package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import nightbell.engine.KeyUsage.Total;
import nightbell.engine.Register.Former;
import nightbell.engine.Register.IntakeKey;
import org.jspecify.annotations.Nullable;

/**
 * An intake key as the API shows it: without its secret, which nobody knows any more.
 *
 * @param limit how many alerts it may bring in a minute
 * @param formerUntil until when the secret before the last rotation holds, if it still does
 * @param formerUsedAt when that one was last used
 */
record KeyShape(
    String id,
    String client,
    String name,
    @Nullable String format,
    Defaults defaults,
    int limit,
    boolean mapped,
    @Iso Instant createdAt,
    @Iso @Nullable Instant revokedAt,
    @Iso @Nullable Instant lastUsedAt,
    long lastHour,
    long lastDay,
    long limitedLastDay,
    @Iso @Nullable Instant formerUntil,
    @Iso @Nullable Instant formerUsedAt) {

  /** What the key says for alerts that do not. */
  record Defaults(
      @JsonProperty("system") @Nullable String system,
      @JsonProperty("category") @Nullable String category,
      @JsonProperty("source") @Nullable String source) {
    static final Defaults NONE = new Defaults(null, null, null);
  }

  /**
   * Shows a key.
   *
   * @param use null if it was never used
   */
  static KeyShape of(IntakeKey key, int limit, @Nullable Total use, Instant now) {
    Former former = key.former();
    boolean two = former != null && now.isBefore(former.until());
    return new KeyShape(
        key.id(),
        key.client().value(),
        key.name(),
        key.format(),
        new Defaults(key.system(), key.category(), key.source()),
        limit,
        key.mapping() != null,
        key.createdAt(),
        key.revokedAt(),
        use == null ? null : use.last(),
        use == null ? 0 : use.hour(),
        use == null ? 0 : use.day(),
        use == null ? 0 : use.limited(),
        former != null && two ? former.until() : null,
        use == null ? null : use.former());
  }
}
