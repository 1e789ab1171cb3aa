package nightbell.matrix;

import java.util.List;

/** An escalation path: steps in order of time, at least one. */
public record Path(PathId id, List<Step> steps) {
  public Path {
    steps = List.copyOf(steps);
  }
}
