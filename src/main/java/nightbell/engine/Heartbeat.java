package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A dead-man's switch of one client: silence longer than {@code every} and {@code grace} together
 * is an alert, and the next beat ends it.
 *
 * @param keyId the intake key that registered it; {@code sender} is that key's name
 * @param lastAt the last beat, null before the first
 * @param dueAt when silence becomes an alert; null while it is not watched
 * @param silent whether its alert was raised and no beat has come since
 */
public record Heartbeat(
    ClientId client,
    String name,
    String keyId,
    String sender,
    Settings settings,
    @Nullable Instant lastAt,
    @Nullable Instant dueAt,
    boolean silent) {

  /**
   * What its owner decides.
   *
   * @param title what the alert says, null for our own words
   */
  public record Settings(
      Duration every,
      Duration grace,
      @Nullable String title,
      @Nullable String severity,
      @Nullable String system,
      @Nullable String category,
      boolean enabled) {

    /** The same, watched or not. */
    public Settings enabled(boolean wanted) {
      return new Settings(every, grace, title, severity, system, category, wanted);
    }

    /** When silence becomes an alert after a sign of life; null if it is not watched. */
    public @Nullable Instant dueAfter(Instant at) {
      return enabled ? at.plus(every).plus(grace) : null;
    }
  }

  /** Whether its beats are overdue. */
  public boolean isExpired(Instant now) {
    return silent || (dueAt != null && !dueAt.isAfter(now));
  }

  /** What its silence, or the end of it, tells. */
  Alert alert(AlertState state) {
    String title = settings.title;
    String system = settings.system;
    String length = words(settings.every);
    return Alert.of(state, title == null ? "No heartbeat from " + name + " for " + length : title)
        .id("heartbeat:" + name)
        .severity(settings.severity)
        .systems(system == null ? List.of() : List.of(system))
        .category(settings.category)
        .service(name)
        .source("heartbeat")
        .at(state == AlertState.FIRING ? dueAt : lastAt)
        .details(
            "Expected every "
                + length
                + (lastAt == null ? "; not heard so far." : "; last heard at " + lastAt + "."))
        .build();
  }

  /** A length as its owner would write it, such as {@code 5m} or {@code 1h30m}. */
  public static String words(Duration length) {
    StringBuilder words = new StringBuilder();
    add(words, length.toDays(), 'd');
    add(words, length.toHoursPart(), 'h');
    add(words, length.toMinutesPart(), 'm');
    add(words, length.toSecondsPart(), 's');
    return words.isEmpty() ? "0s" : words.toString();
  }

  private static void add(StringBuilder words, long count, char unit) {
    if (count > 0) {
      words.append(count).append(unit);
    }
  }
}
