package nightbell.engine;

import java.util.ArrayList;
import java.util.List;
import nightbell.engine.Store.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes units of work, and carries out what they ask for after the commit. */
final class Works {
  private static final Logger LOG = LoggerFactory.getLogger(Works.class);

  private final Clock clock;
  private final Rules rules;
  private final PageWords words;
  private final After after;

  Works(Clock clock, Rules rules, PageWords words, After after) {
    this.clock = clock;
    this.rules = rules;
    this.words = words;
    this.after = after;
  }

  Group group() {
    return new Group();
  }

  /** The work of one transaction. */
  final class Group {
    private final List<Runnable> effects = new ArrayList<>();

    Work in(Session session) {
      return new Work(session, clock.now(), rules, words, after, effects);
    }

    /** Does it all; what fails is left to the sweep, and the rest is done. */
    void act() {
      effects.forEach(Works::guarded);
      guarded(after::done);
    }
  }

  private static void guarded(Runnable effect) {
    try {
      effect.run();
    } catch (Throwable e) {
      // An edge: it is committed, and what is thrown here would have it all decided twice.
      LOG.error("Something that follows from a decision could not be done yet", e);
    }
  }
}
