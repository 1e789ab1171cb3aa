package nightbell.store;

import nightbell.audit.Seal;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/**
 * What transactions know of the trail's end: the files that remember it, none until they are named,
 * and the last event that this process committed, which spares reading it again.
 */
public final class TrailMemory implements JdbiConfig<TrailMemory> {
  volatile @Nullable TrailFiles files;
  volatile @Nullable Seal last;

  /** None. */
  public TrailMemory() {}

  /** This is the end now, on the disk or about to be. */
  void committed(Seal end) {
    last = end;
    TrailFiles known = files;
    if (known != null) {
      known.committed(end);
    }
  }

  /** Nothing is committed any more. */
  void close() {
    TrailFiles known = files;
    if (known != null) {
      known.close();
    }
  }

  @Override
  public TrailMemory createCopy() {
    return this;
  }
}
