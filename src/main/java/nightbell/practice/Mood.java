package nightbell.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nightbell.practice.Mischief.Where;
import org.jspecify.annotations.Nullable;

/**
 * How the carrier is told to misbehave: what it does wrong, how often, to which account, and how
 * fast it works. Chance comes from a seed, so that the same requests in the same order fare the
 * same. To be used with the turn held.
 */
final class Mood {
  private static final long NANOS = 1_000_000_000L;

  private Set<Mischief> mischief = Mischief.none();
  private double chance = 1;
  private long seed;
  private double rate;
  private @Nullable Account only;
  private Random random = new Random(0);
  private Instant free = Instant.MIN;

  /**
   * From now on the carrier does this.
   *
   * @param often how often, from 0 to 1
   * @param only the account that it is done to; null for all
   * @param perSecond how many texts and calls leave in a second; 0 for as many as there are
   */
  void become(
      Set<Mischief> what, double often, long newSeed, @Nullable Account only, double perSecond) {
    mischief = EnumSet.copyOf(what.isEmpty() ? Mischief.none() : what);
    chance = often;
    seed = newSeed;
    rate = perSecond;
    this.only = only;
    random = new Random(newSeed);
    free = Instant.MIN;
  }

  /** What is done wrong with a request, if anything. */
  @Nullable Mischief request(Account account, @Nullable Phone phone) {
    Set<Mischief> all = of(Where.REQUEST, account, phone);
    return all.isEmpty() || !strikes() ? null : all.iterator().next();
  }

  /** What is done wrong with a report on this phone. */
  Set<Mischief> callback(Account account, Phone phone) {
    Set<Mischief> all = of(Where.CALLBACK, account, phone);
    return all.isEmpty() || !strikes() ? Mischief.none() : all;
  }

  /** What the mail server does wrong, if anything. */
  @Nullable Mischief mail() {
    Set<Mischief> all = of(Where.MAIL, Account.PRACTICE, null);
    return all.isEmpty() || !strikes() ? null : all.iterator().next();
  }

  /** How long the next text or call waits for its turn. */
  Duration queue(Instant now) {
    if (rate <= 0) {
      return Duration.ZERO;
    }
    Instant slot = free.isAfter(now) ? free : now;
    free = slot.plusNanos((long) (NANOS / rate));
    return Duration.between(now, slot);
  }

  Fields look() {
    return new Fields()
        .put("faults", mischief.stream().map(Mischief::word).toList())
        .put("chance", chance)
        .put("seed", seed)
        .put("rate", rate)
        .put("account", only == null ? "both" : word(only))
        .put("known", Mischief.words());
  }

  static List<String> accounts() {
    return List.of("both", "primary", "standby");
  }

  private static String word(Account account) {
    return account.equals(Account.PRACTICE) ? "primary" : "standby";
  }

  private Set<Mischief> of(Where where, Account account, @Nullable Phone phone) {
    Set<Mischief> all = Mischief.none();
    boolean meant = only == null || only.equals(account) || where == Where.MAIL;
    if (meant) {
      all.addAll(mischief);
    }
    if (phone != null) {
      all.addAll(phone.mischief());
    }
    all.removeIf(one -> !one.isOf(where));
    return all;
  }

  private boolean strikes() {
    return chance >= 1 || random.nextDouble() < chance;
  }
}
