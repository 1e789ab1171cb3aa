package nightbell.engine;

import java.util.function.Function;

/** Makes changes of versions, again where another was first. */
public record VersionChanges(MatrixVersions versions, Clock clock) {
  private static final int TRIES = 5;

  public <T> T make(Function<VersionLife, T> change) {
    for (int tries = 1; ; tries++) {
      try {
        return versions.change(session -> change.apply(new VersionLife(session, clock.now())));
      } catch (Store.Conflict e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }
}
