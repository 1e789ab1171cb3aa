package nightbell.engine.life;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Posts the self-test's alert as a monitoring tool would. */
@FunctionalInterface
public interface Poster {

  /**
   * Posts it, once; never waits.
   *
   * @param id the alert's own
   * @return empty if it was accepted, else what happened; the stage never fails
   */
  CompletionStage<Optional<String>> post(String id);
}
