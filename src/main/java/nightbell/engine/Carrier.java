package nightbell.engine;

import java.time.Instant;
import java.util.Optional;
import nightbell.oncall.Channel;

/**
 * Somebody who delivers pages, as the engine watches it. One that fails is left alone for a while:
 * then it is asked something harmless, or given one page, and is back once it answers. Thread-safe.
 */
public interface Carrier {

  /** Its name in metrics: lower case with dashes. */
  String id();

  /** What people call it, at the beginning of a sentence. */
  String name();

  /** Whether it delivers pages of this channel. */
  boolean isOf(Channel channel);

  /** Why no pages go by it now, or empty while they do. */
  Optional<Outage> outage();

  /** Whether it is time to ask it whether it works again. */
  boolean isProbeDue();

  /** Asks it something harmless, once; never throws for what it does. */
  void probe();

  /** Since when it is out of use, and why. */
  record Outage(Instant since, String why) {}
}
