package nightbell.escalation.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nightbell.escalation.Incident;
import nightbell.escalation.PathRun;
import nightbell.matrix.Matrix;
import nightbell.matrix.Path;
import nightbell.matrix.Step;

/** How long an unanswered incident may be silent at most, by the paths that work it. */
final class LongestWait {
  private final Matrix matrix;

  LongestWait(Matrix matrix) {
    this.matrix = matrix;
  }

  Duration of(Incident incident) {
    Duration longest = matrix.exhausted().every();
    for (PathRun run : incident.runs()) {
      longest = longer(longest, of(Objects.requireNonNull(matrix.paths().get(run.path()), "path")));
    }
    return longest;
  }

  private Duration of(Path path) {
    List<Step> steps = path.steps();
    Duration longest = Duration.ZERO;
    Duration before = Duration.ZERO;
    Duration gap = Duration.ZERO;
    for (Step step : steps) {
      gap = step.at().minus(before);
      longest = longer(longest, gap);
      before = step.at();
    }
    Duration lastWait = longer(gap, matrix.timing().channelGap());
    return longer(longest, lastWait.plus(steps.get(0).at()));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
