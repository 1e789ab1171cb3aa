package nightbell.engine.life;

import java.time.Instant;
import java.util.Optional;

/** When processes on this database were last at work. Each call commits. */
public interface Signs {

  /** The last sign of any node; empty at the very first start. */
  Optional<Instant> last();

  /** This node is at work now. */
  void give(String node, Instant at);
}
