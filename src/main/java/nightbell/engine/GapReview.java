package nightbell.engine;

import java.util.List;
import java.util.function.Consumer;
import nightbell.escalation.GapKind;
import nightbell.matrix.Ruling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the gaps that a new version of a client's matrix no longer leaves: one without a row when
 * the alert, ruled again as of then, has one; one that people disputed with the next version, which
 * answers the dispute either way. Doing it again changes nothing. A failure is logged and left to
 * the next start, since a version must become active all the same.
 */
public final class GapReview implements Consumer<MatrixVersion> {
  private static final Logger LOG = LoggerFactory.getLogger(GapReview.class);

  private final Gaps gaps;
  private final Clock clock;

  public GapReview(Gaps gaps, Clock clock) {
    this.gaps = gaps;
    this.clock = clock;
  }

  /** To be told of each version that is or becomes active. */
  @Override
  public void accept(MatrixVersion version) {
    try {
      List<Gap> closed =
          gaps.open(version.matrix().client().id()).stream()
              .filter(left -> isClosed(left, version))
              .map(Gaps.Left::gap)
              .toList();
      if (!closed.isEmpty()) {
        gaps.close(closed, version.number(), clock.now());
      }
    } catch (RuntimeException e) {
      LOG.error("Gaps could not be held against matrix version {}", version.number(), e);
    }
  }

  private static boolean isClosed(Gaps.Left left, MatrixVersion version) {
    Gap gap = left.gap();
    if (version.number() == gap.matrixVersion()) {
      return false;
    }
    if (gap.kind() != GapKind.UNMATCHED) {
      return true;
    }
    Ruling ruling = version.matrix().rule(left.alert(), gap.at());
    return !ruling.unmatched();
  }
}
