package nightbell.store;

import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/** Where transactions find the files that remember the trail's end; none until they are named. */
public final class TrailMemory implements JdbiConfig<TrailMemory> {
  volatile @Nullable TrailFiles files;

  /** None. */
  public TrailMemory() {}

  @Override
  public TrailMemory createCopy() {
    return this;
  }
}
