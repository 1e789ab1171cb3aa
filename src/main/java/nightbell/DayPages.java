package nightbell;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.report.ResponseReports;
import nightbell.engine.rota.LiveRota;
import nightbell.engine.rota.Loads;
import nightbell.store.Database;
import nightbell.web.page.record.RecordDesk;

/** Puts together the pages that people work with by day: who is on call, and the record. */
record DayPages(Database database, Matrices matrices, LiveRota rota, Clock clock) {

  /** What to register. */
  List<Object> resources(String publicUrl) {
    List<Object> all =
        new ArrayList<>(new Rotas(matrices, rota, database, clock, URI.create(publicUrl)).pages());
    all.addAll(record().resources());
    return all;
  }

  private RecordDesk record() {
    return new RecordDesk(
        matrices,
        database.trail(),
        database.records(),
        new ResponseReports(database.histories(), matrices, database.asks(), clock),
        new Loads(matrices, rota, database.pageTimes()),
        clock);
  }
}
