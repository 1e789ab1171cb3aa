package nightbell;

import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.Digests;
import nightbell.engine.Matrices;
import nightbell.engine.Notices;
import nightbell.engine.morning.MorningLines;
import nightbell.engine.morning.Mornings;
import nightbell.store.Database;
import nightbell.web.api.DebriefResource;
import nightbell.web.api.FollowUpsResource;
import nightbell.web.api.WhyResource;
import nightbell.web.page.MorningPageResource;
import nightbell.web.page.ReviewPageResource;
import nightbell.web.seen.Seen;

/** Puts together what is told and taken down the morning after. */
final class Debriefing {
  private Debriefing() {}

  static Mornings of(Database database, Matrices matrices, Clock clock) {
    return Mornings.on(database.debriefs(), database.records(), database.trail(), matrices, clock);
  }

  /** The same as a request's caller may see it; what befell the service is everybody's. */
  static Mornings of(Database database, Matrices matrices, Clock clock, Seen seen) {
    return Mornings.on(
        seen.of(database.debriefs()),
        seen.of(database.records()),
        database.trail(),
        seen.of(matrices),
        clock);
  }

  /** The morning digests, with what is overdue and not reviewed. */
  static Digests digests(
      Database database, Matrices matrices, Notices notices, Clock clock, Mornings mornings) {
    return new Digests(
        matrices,
        database.records(),
        database.gaps(),
        notices,
        database.trail(),
        clock,
        database.asks(),
        new MorningLines(mornings.reviewing()));
  }

  /** What to register. */
  static List<Object> resources(Mornings mornings, Clock clock) {
    return List.of(
        new WhyResource(mornings.storyteller(), clock),
        new DebriefResource(mornings),
        new FollowUpsResource(mornings.followUps()),
        new MorningPageResource(mornings, Pages.visits()),
        new ReviewPageResource(mornings.reviewing()));
  }
}
