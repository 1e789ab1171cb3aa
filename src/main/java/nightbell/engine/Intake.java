package nightbell.engine;

import java.util.List;
import java.util.concurrent.CompletionStage;
import nightbell.engine.Register.IntakeKey;

/**
 * Takes what monitoring tools post: reads the body in the tool's format, fills in the key's
 * defaults and hands the alerts to the engine. A body that cannot be read is kept for people to
 * see. Thread-safe; the same body again is harmless.
 */
public interface Intake {
  /** The name of the strict format of Nightbell's own alerts. */
  String OWN = "alerts";

  /** The name of the format that a key's own mapping reads. */
  String MAPPED = "json";

  /** Whether there is a format of this name. */
  boolean knows(String format);

  /**
   * Takes one request. The stage completes after everything in it is durable and fails as {@link
   * Engine#accept} does.
   *
   * @param format a known format's name
   */
  CompletionStage<Outcome> take(IntakeKey key, String format, Posted posted);

  /** What became of a body: one of the three. */
  sealed interface Outcome {
    /** Gives this outcome to the function that is meant for it. */
    <T> T answer(Answers<T> answers);
  }

  /** What to answer to each outcome. */
  interface Answers<T> {
    T accepted(List<AlertResult> results);

    T unreadable(List<Fault> faults);

    T unsigned(String why);
  }

  /** Taken: one result for each alert of the body, in its order. */
  record Accepted(List<AlertResult> results) implements Outcome {
    public Accepted {
      results = List.copyOf(results);
    }

    @Override
    public <T> T answer(Answers<T> answers) {
      return answers.accepted(results);
    }
  }

  /** Nothing was taken: the body is not what the format expects. */
  record Unreadable(List<Fault> faults) implements Outcome {
    public Unreadable {
      faults = List.copyOf(faults);
    }

    @Override
    public <T> T answer(Answers<T> answers) {
      return answers.unreadable(faults);
    }
  }

  /** Nothing was taken: the sender should have signed the body and has not, or not rightly. */
  record Unsigned(String why) implements Outcome {
    @Override
    public <T> T answer(Answers<T> answers) {
      return answers.unsigned(why);
    }
  }

  /** One thing that is wrong with a body: where in it, and what was expected there. */
  record Fault(String where, String what) {
    @Override
    public String toString() {
      return where + ": " + what;
    }
  }
}
