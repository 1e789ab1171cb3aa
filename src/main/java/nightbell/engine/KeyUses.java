package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import nightbell.engine.KeyUsage.Minute;
import nightbell.engine.KeyUsage.Total;
import nightbell.engine.Register.IntakeKey;
import org.jspecify.annotations.Nullable;

/**
 * Counts what comes with each intake key, and holds each key to its limit. On an alert's way it
 * only adds in memory; each sweep writes what has gathered in one commit. A key may bring a whole
 * minute's alerts at once, then as many as flow back. Every node counts and limits for itself.
 * Thread-safe.
 */
public final class KeyUses implements Chore {
  private static final Duration KEPT = Duration.ofHours(25);
  private static final Duration TIDY = Duration.ofHours(1);

  private final KeyUsage usage;
  private final Clock clock;
  private final int perMinute;
  private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();
  private final Map<String, Minute> gathered = new ConcurrentHashMap<>();
  private final LongAdder limited = new LongAdder();
  private @Nullable Instant tidied;

  /**
   * Begins to count.
   *
   * @param perMinute the limit of keys that have none of their own
   */
  public KeyUses(KeyUsage usage, Clock clock, int perMinute) {
    this.usage = usage;
    this.clock = clock;
    this.perMinute = perMinute;
  }

  /** Counts one alert, or says how long its sender is to wait since the limit is reached. */
  public Optional<Duration> admit(IntakeKey key) {
    Instant now = clock.now();
    Duration wait = allowance(key).take(limit(key), now);
    gather(key, now, null, wait.isZero() ? 1 : 0, wait.isZero() ? 0 : 1);
    if (wait.isZero()) {
      return Optional.empty();
    }
    limited.increment();
    return Optional.of(wait);
  }

  /** Counts so many more alerts of the same request; they are taken, and paid for later. */
  public void more(IntakeKey key, int alerts) {
    if (alerts > 0) {
      allowance(key).owe(limit(key), alerts);
      gather(key, clock.now(), null, alerts, 0);
    }
  }

  /** Notes that the key was used for what is no alert and counts against no limit. */
  public void used(IntakeKey key) {
    gather(key, clock.now(), null, 0, 0);
  }

  /** Notes that the secret before the rotation was used. */
  public void former(IntakeKey key) {
    Instant now = clock.now();
    gather(key, now, now, 0, 0);
  }

  /** What came with each key in the last hour and day, by its id; unused keys are absent. */
  public Map<String, Total> totals() {
    run();
    Instant now = clock.now();
    return usage.totals(now.minus(Duration.ofHours(1)), now.minus(Duration.ofDays(1))).stream()
        .collect(Collectors.toMap(Total::key, total -> total));
  }

  /** The most alerts that this key may bring in a minute. */
  public int limit(IntakeKey key) {
    Integer own = key.perMinute();
    return own == null ? perMinute : own;
  }

  /** How many requests were sent away because of a limit since the start. */
  public long limited() {
    return limited.sum();
  }

  /** Writes what has gathered; what cannot be written now is kept for the next time. */
  @Override
  public synchronized void run() {
    List<Minute> minutes = new ArrayList<>();
    gathered
        .keySet()
        .forEach(place -> Optional.ofNullable(gathered.remove(place)).ifPresent(minutes::add));
    if (!minutes.isEmpty()) {
      try {
        usage.add(minutes);
      } catch (RuntimeException e) {
        minutes.forEach(this::gather);
        throw e;
      }
    }
    Instant now = clock.now();
    if (tidied == null || tidied.plus(TIDY).isBefore(now)) {
      usage.forget(now.minus(KEPT));
      tidied = now;
    }
  }

  @Override
  public void stop() {
    run();
  }

  private Allowance allowance(IntakeKey key) {
    return allowances.computeIfAbsent(key.id(), id -> new Allowance(limit(key), clock.now()));
  }

  private void gather(
      IntakeKey key, Instant now, @Nullable Instant former, long alerts, long sentAway) {
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    gather(new Minute(key.id(), minute, now, former, alerts, sentAway));
  }

  private void gather(Minute minute) {
    gathered.merge(minute.key() + " " + minute.at(), minute, KeyUses::sum);
  }

  private static Minute sum(Minute one, Minute other) {
    Instant last = one.last().isAfter(other.last()) ? one.last() : other.last();
    Instant former = other.former() == null ? one.former() : other.former();
    return new Minute(
        one.key(),
        one.at(),
        last,
        former,
        one.alerts() + other.alerts(),
        one.limited() + other.limited());
  }
}
