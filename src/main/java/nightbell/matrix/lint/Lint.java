package nightbell.matrix.lint;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nightbell.matrix.Matrix;

/**
 * Finds what in a matrix would fail real alerts in the 400 days to come. Pure and thread-safe; a
 * large matrix takes seconds.
 */
public final class Lint {
  private static final List<Check> CHECKS =
      List.of(
          new Gaps(),
          new Shadowed(),
          new EmptySteps(),
          new HolidayHoles(),
          new Reach(),
          new Contacts(),
          new Lateness(),
          new Tightness(),
          new SinglePoints(),
          new BothSides(),
          new Backups(),
          new SharedInboxes(),
          new OneCarrier(),
          new JointTimes(),
          new NoCross(),
          new CalendarEnds(),
          new ClockChanges(),
          new ZoneMismatch(),
          new Load(),
          new StaleReview(),
          new Orphans(),
          new AmbiguousMatch(),
          new SeverityOrder(),
          new DeadDependency(),
          new Leavers(),
          new AccountableElsewhere(),
          new Repeated());

  private Lint() {}

  /** All findings, errors first. */
  public static List<Finding> of(Matrix matrix, Facts facts, Instant now) {
    Ground ground = Ground.of(matrix, facts, now);
    Findings findings = new Findings();
    CHECKS.forEach(check -> check.look(ground, findings));
    return findings.all().stream().sorted(Comparator.comparing(Finding::level)).toList();
  }
}
