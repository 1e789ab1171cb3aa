package nightbell.engine.morning;

import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.Records;
import nightbell.engine.Trail;

/** All that is told and taken down the morning after, put together. */
public record Mornings(
    Storyteller storyteller, Debriefs debriefs, FollowUps followUps, Reviewing reviewing) {

  /** On these records. */
  public static Mornings on(
      DebriefRecords kept, Records records, Trail trail, Matrices matrices, Clock clock) {
    Desk desk = new Desk(kept, records, matrices, clock);
    Storyteller storyteller = new Storyteller(records, trail, matrices, clock);
    Debriefs debriefs = new Debriefs(desk);
    return new Mornings(
        storyteller, debriefs, new FollowUps(desk), new Reviewing(desk, storyteller, debriefs));
  }
}
