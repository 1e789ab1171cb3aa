package nightbell.practice;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One phone: whose it is and how it behaves. Read and changed with the turn held. */
final class Phone {
  private static final Duration SLOW = Duration.ofSeconds(3);

  private final String number;
  private @Nullable String owner;
  private Behaviour behaviour = Behaviour.ANSWERS;
  private Set<Mischief> mischief = Mischief.none();
  private boolean stopped;

  Phone(String number) {
    this.number = number;
  }

  String number() {
    return number;
  }

  @Nullable String owner() {
    return owner;
  }

  void belongTo(String name) {
    owner = name;
  }

  Behaviour behaviour() {
    return behaviour;
  }

  void behave(Behaviour wanted) {
    behaviour = wanted;
  }

  /** What the carrier does wrong with this phone. */
  Set<Mischief> mischief() {
    return mischief;
  }

  void suffer(Set<Mischief> wanted) {
    mischief = wanted;
  }

  boolean is(Behaviour asked) {
    return behaviour == asked;
  }

  boolean optedOut() {
    return stopped || is(Behaviour.OPTED_OUT);
  }

  void optOut() {
    stopped = true;
  }

  void optIn() {
    stopped = false;
    if (is(Behaviour.OPTED_OUT)) {
      behaviour = Behaviour.ANSWERS;
    }
  }

  /** How much later than usual the carrier answers and reports for this phone. */
  Duration lag() {
    return is(Behaviour.SLOW) ? SLOW : Duration.ZERO;
  }
}
