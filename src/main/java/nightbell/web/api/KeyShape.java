package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import nightbell.engine.Register.IntakeKey;
import org.jspecify.annotations.Nullable;

/** An intake key as the API shows it: without its secret, which nobody knows any more. */
record KeyShape(
    String id,
    String client,
    String name,
    @Nullable String format,
    Defaults defaults,
    @Iso Instant createdAt,
    @Iso @Nullable Instant revokedAt) {

  /** What the key says for alerts that do not. */
  record Defaults(
      @JsonProperty("system") @Nullable String system,
      @JsonProperty("category") @Nullable String category,
      @JsonProperty("source") @Nullable String source) {
    static final Defaults NONE = new Defaults(null, null, null);
  }

  static KeyShape of(IntakeKey key) {
    return new KeyShape(
        key.id(),
        key.client().value(),
        key.name(),
        key.format(),
        new Defaults(key.system(), key.category(), key.source()),
        key.createdAt(),
        key.revokedAt());
  }
}
