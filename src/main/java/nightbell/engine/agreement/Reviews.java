package nightbell.engine.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Chore;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.MatrixVersions;
import nightbell.engine.MatrixVersions.Review;
import nightbell.engine.Notices;
import nightbell.engine.agreement.Agreement.Due;
import nightbell.engine.agreement.Agreement.ReviewState;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.oncall.Person;

/**
 * When each matrix is to be looked through again, and the mails that remind both desks: a week
 * before, on the day, and each week after it, each once. What was missed while nothing ran is not
 * made up for: the latest reminder alone is sent.
 */
public final class Reviews implements Chore {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final MatrixVersions versions;
  private final Matrices matrices;
  private final Notices notices;
  private final Clock clock;
  private volatile Instant next = Instant.EPOCH;

  public Reviews(MatrixVersions versions, Matrices matrices, Notices notices, Clock clock) {
    this.versions = versions;
    this.matrices = matrices;
    this.notices = notices;
    this.clock = clock;
  }

  /** Where the review of a client's matrix stands now; empty if there is no active version. */
  Optional<ReviewState> state(ClientId client) {
    return matrices.active(client).map(this::state);
  }

  @Override
  public void run() {
    Instant now = clock.now();
    if (now.isBefore(next)) {
      return;
    }
    matrices.active().stream()
        .filter(version -> version.matrix().reviewEvery() != null)
        .map(this::state)
        .forEach(state -> remind(state, now));
    next = now.plus(PAUSE);
  }

  private ReviewState state(MatrixVersion version) {
    Instant activated =
        versions
            .version(version.number())
            .map(stored -> Objects.requireNonNullElse(stored.activatedAt(), stored.at()))
            .orElse(Instant.EPOCH);
    Review last =
        versions
            .lastReview(version.matrix().client().id())
            .filter(review -> review.at().isAfter(activated))
            .orElse(null);
    Instant lastAt = last == null ? activated : last.at();
    Duration every = version.matrix().reviewEvery();
    if (every == null) {
      return new ReviewState(version, Due.OK, lastAt, last, null, null);
    }
    Instant nextAt = lastAt.plus(every);
    Duration half = every.dividedBy(2);
    Instant soonAt = nextAt.minus(half.compareTo(WEEK) < 0 ? half : WEEK);
    return new ReviewState(version, due(soonAt, nextAt), lastAt, last, soonAt, nextAt);
  }

  private Due due(Instant soonAt, Instant nextAt) {
    Instant now = clock.now();
    if (now.isBefore(soonAt)) {
      return Due.OK;
    }
    if (now.isBefore(nextAt)) {
      return Due.SOON;
    }
    return now.isBefore(nextAt.plus(DAY)) ? Due.DUE : Due.OVERDUE;
  }

  private void remind(ReviewState state, Instant now) {
    Instant nextAt = state.nextAt();
    if (state.due() == Due.OK || nextAt == null) {
      return;
    }
    long weeks = Math.floorDiv(Duration.between(nextAt, now).toSeconds(), WEEK.toSeconds());
    String which = state.due() == Due.SOON ? "soon" : "week-" + weeks;
    Matrix matrix = state.version().matrix();
    for (Organisation side : matrix.sides().values()) {
      Person desk = matrix.people().get(side.desk());
      if (desk != null) {
        String name =
            String.join(
                ":", "review", matrix.client().id().value(), "" + nextAt, which, "" + desk.id());
        ReviewMail mail = new ReviewMail(state, nextAt, desk);
        notices.tell(name, matrix.client().id(), desk, mail.subject(), mail.text());
      }
    }
  }
}
