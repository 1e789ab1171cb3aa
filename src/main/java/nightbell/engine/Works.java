package nightbell.engine;

import java.util.ArrayList;
import java.util.List;
import nightbell.engine.Store.Session;

/** Makes units of work, and carries out what they ask for after the commit. */
final class Works {
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

    void act() {
      effects.forEach(Runnable::run);
    }
  }
}
