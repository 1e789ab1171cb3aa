package nightbell;

import java.time.LocalTime;
import java.util.List;
import nightbell.engine.Asking;
import nightbell.engine.Asks;
import nightbell.engine.Clock;
import nightbell.engine.LiveEngine;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.Matrices;
import nightbell.engine.Notices;
import nightbell.engine.reach.ContactChanges;
import nightbell.engine.reach.DrillPlan;
import nightbell.engine.reach.Drills;
import nightbell.engine.reach.OnCallChecks;
import nightbell.engine.reach.OnCallPlan;
import nightbell.engine.rota.LiveRota;
import nightbell.store.Database;
import nightbell.web.api.DrillsResource;
import nightbell.web.api.PeopleResource;
import nightbell.web.seen.Seen;

/** What proves by day that people can be reached: tests, confirmations, questions before a turn. */
final class Testing {
  private final Database database;
  private final LoadedMatrices matrices;
  private final Clock clock;
  private final Asks asks;
  private final Drills drills;

  private Testing(Database database, LoadedMatrices matrices, Clock clock, Drills drills) {
    this.database = database;
    this.matrices = matrices;
    this.clock = clock;
    this.asks = database.asks();
    this.drills = drills;
  }

  /** Builds it all and gives its chores to the engine. */
  static Testing begin(
      NightbellConfiguration configuration,
      Database database,
      LoadedMatrices matrices,
      LiveRota rota,
      Notices notices,
      Carriers carriers,
      LiveEngine engine,
      Clock clock) {
    Asks asks = database.asks();
    Asking asking = new Asking(database.store(), asks, clock, carriers.senders());
    Drills drills =
        new Drills(
            asking,
            asks,
            matrices,
            database.matrixVersions(),
            rota,
            clock,
            plan(configuration.drills()));
    OnCallChecks checks =
        new OnCallChecks(
            asking, asks, matrices, rota, notices, clock, plan(configuration.onCall()));
    ContactChanges changes =
        new ContactChanges(
            database.matrixVersions(), matrices, database.store(), notices, drills, clock);
    matrices.onActive(changes);
    List.of(asking, drills, checks, changes).forEach(engine::add);
    return new Testing(database, matrices, clock, drills);
  }

  /** What the API shows of it. */
  List<Object> resources(LiveEngine engine, String publicUrl, Seen seen) {
    Matrices own = seen.of(matrices);
    return List.of(
        new PeopleResource(own, seen.of(asks), drills),
        new DrillsResource(
            engine, seen.of(database.records()), own, seen.of(asks), clock, publicUrl));
  }

  /** What sends test pages. */
  Drills drills() {
    return drills;
  }

  private static DrillPlan plan(DrillSettings given) {
    String[] hours = String.valueOf(given.at()).split("-", -1);
    return new DrillPlan(
        given.off(),
        given.length(),
        LocalTime.parse(hours[0]),
        LocalTime.parse(hours[1]),
        DrillPlan.USUAL.patience());
  }

  private static OnCallPlan plan(OnCallSettings given) {
    return new OnCallPlan(given.off(), given.askBefore(), given.tellBefore());
  }
}
