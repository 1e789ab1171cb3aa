package nightbell.engine.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Ask;
import nightbell.engine.Asks;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.matrix.Matrix;
import nightbell.report.By;
import nightbell.report.Drill;
import nightbell.report.Question;
import nightbell.report.Reckoning;
import nightbell.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Makes response reports from what is on record now. Takes seconds where there are many incidents.
 * Thread-safe.
 */
public final class ResponseReports {
  private static final int MOST_DRILLS = 100_000;

  private final Histories histories;
  private final Matrices matrices;
  private final Asks asks;
  private final Clock clock;

  public ResponseReports(Histories histories, Matrices matrices, Asks asks, Clock clock) {
    this.histories = histories;
    this.matrices = matrices;
    this.asks = asks;
    this.clock = clock;
  }

  /** The report on the responses that began in {@code [from, to)}, of a client or of all. */
  public Report report(@Nullable ClientId client, Instant from, Instant to, By by) {
    Question question = new Question(client, from, to, by, clock.now());
    Reckoning reckoning = new Reckoning(question, this::matrix);
    histories.each(client, from, to, reckoning::take);
    asks.asks(new Asks.Filter(Ask.Purpose.DRILL, client, null, from, MOST_DRILLS))
        .forEach(ask -> reckoning.take(drill(ask), zone(ask.client())));
    return reckoning.report();
  }

  private Optional<Matrix> matrix(int version) {
    return matrices.version(version).map(MatrixVersion::matrix);
  }

  private ZoneId zone(ClientId client) {
    return matrices
        .active(client)
        .map(version -> version.matrix().client().zone())
        .orElse(ZoneOffset.UTC);
  }

  private static Drill drill(Ask ask) {
    return new Drill(
        ask.client(),
        ask.person(),
        ask.side(),
        ask.at(),
        switch (ask.state()) {
          case QUEUED, SENDING, SENT -> Drill.Outcome.WAITING;
          case ANSWERED -> Drill.Outcome.ANSWERED;
          case UNANSWERED -> Drill.Outcome.UNANSWERED;
          case FAILED -> Drill.Outcome.FAILED;
        });
  }
}
