package nightbell;

import java.net.URI;
import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.rota.LiveRota;
import nightbell.engine.rota.Loads;
import nightbell.engine.rota.Swaps;
import nightbell.store.Database;
import nightbell.web.api.AwayImportResource;
import nightbell.web.api.AwayResource;
import nightbell.web.api.CalendarResource;
import nightbell.web.api.FeedsResource;
import nightbell.web.api.LoadResource;
import nightbell.web.api.OverridesResource;
import nightbell.web.api.SwapsResource;
import nightbell.web.page.oncall.OnCallDesk;
import nightbell.web.seen.Seen;

/** Puts together what shows and changes who is on call. */
record Rotas(
    Matrices matrices, LiveRota rota, Database database, Seen seen, Clock clock, URI publicUrl) {

  /** What to register. */
  List<Object> resources() {
    Matrices own = seen.of(matrices);
    return List.of(
        new OverridesResource(rota, own),
        new AwayResource(rota, own),
        new AwayImportResource(rota, own, clock),
        new SwapsResource(new Swaps(rota, own), own, clock),
        new LoadResource(new Loads(own, rota, database.pageTimes())),
        new FeedsResource(seen.of(database.feeds()), own, clock, publicUrl),
        new CalendarResource(database.feeds(), matrices, rota, clock));
  }

  /** The page, on which the same is done by hand. */
  List<Object> pages() {
    return new OnCallDesk(
            matrices,
            rota,
            new Swaps(rota, matrices),
            new Loads(matrices, rota, database.pageTimes()),
            database.asks(),
            database.feeds(),
            clock,
            publicUrl)
        .resources();
  }
}
