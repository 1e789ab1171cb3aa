package nightbell.intake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nightbell.engine.Register.IntakeKey;
import org.jspecify.annotations.Nullable;

/** The mappings of keys, each read once from its text. Thread-safe. */
final class Mappings {
  private static final int MOST = 1000;
  private final Map<String, Optional<Mapping>> read = new ConcurrentHashMap<>();

  /** The key's mapping; null if it has none. */
  @Nullable Mapping of(IntakeKey key) {
    String text = key.mapping();
    if (text == null) {
      return null;
    }
    if (read.size() > MOST) {
      read.clear();
    }
    return read.computeIfAbsent(text, json -> Optional.ofNullable(Mapping.of(json))).orElse(null);
  }
}
