package nightbell;

import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.LiveEngine;
import nightbell.engine.Matrices;
import nightbell.engine.Notices;
import nightbell.engine.report.MonthlyReports;
import nightbell.engine.report.ResponseReports;
import nightbell.store.Database;
import nightbell.web.api.IntakeReportResource;
import nightbell.web.api.ResponseReportResource;
import nightbell.web.page.report.ReportPage;
import nightbell.web.seen.Seen;

/** Puts together the reports on how fast people answered. */
record Reports(
    Database database,
    Matrices matrices,
    Notices notices,
    Seen seen,
    Clock clock,
    String publicUrl) {

  /** Begins to mail them, and gives what to register. */
  List<Object> begin(LiveEngine engine) {
    ResponseReports reports =
        new ResponseReports(database.histories(), matrices, database.asks(), clock);
    engine.add(
        new MonthlyReports(
            reports, matrices, database.matrixVersions(), notices, clock, publicUrl));
    return List.of(
        new IntakeReportResource(
            seen.of(database.intakeCounts()), seen.of(database.register()), clock),
        new ResponseReportResource(reports, seen.of(matrices), clock),
        new ReportPage(reports, seen.of(matrices), clock, seen.sight()));
  }
}
