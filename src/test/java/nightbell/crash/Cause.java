package nightbell.crash;

import java.util.List;
import java.util.stream.Stream;
import nightbell.crash.child.Point;
import org.jspecify.annotations.Nullable;

/** How a process comes to its end in a round. */
enum Cause {
  AT_RANDOM("at a random instant", null, 0),
  BEFORE_COMMIT("before a commit", Point.COMMIT, 120),
  AFTER_COMMIT("after a commit, before it is forced to the disk", Point.COMMITTED, 120),
  IN_CHECKPOINT("during a checkpoint", Point.FORCE, 30),
  HALF_WRITTEN("in the middle of a write to the file", Point.HALF_WRITE, 90),
  BEFORE_ANSWER("after commit and checkpoint, before the answer", Point.SYNCED, 30),
  BEFORE_CLAIM("after the answer, before a page is claimed", Point.CLAIM, 25),
  BEFORE_SEND("after a page is claimed, before the carrier has it", null, 25),
  BEFORE_RECORD("between send and its record", null, 25),
  IN_START("while it starts again after a kill", Point.CHANGE, 12),
  IN_MIGRATION("in the middle of a migration", Point.CHANGE, 30);

  final String words;

  /** Where the process halts by itself; null where it is killed from outside. */
  final @Nullable Point point;

  /** At most at which passing. */
  final int most;

  Cause(String words, @Nullable Point point, int most) {
    this.words = words;
    this.point = point;
    this.most = most;
  }

  /** Those that need a running service. */
  static List<Cause> underLoad() {
    return Stream.of(values()).filter(cause -> cause != IN_MIGRATION).toList();
  }
}
