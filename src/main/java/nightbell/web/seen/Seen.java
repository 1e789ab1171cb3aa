package nightbell.web.seen;

import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.engine.Asks;
import nightbell.engine.Engine;
import nightbell.engine.Gaps;
import nightbell.engine.IntakeCounts;
import nightbell.engine.Matrices;
import nightbell.engine.Records;
import nightbell.engine.Register;
import nightbell.engine.Trail;
import nightbell.engine.agreement.Agreement;
import nightbell.engine.morning.DebriefRecords;
import nightbell.engine.rota.Feeds;

/**
 * Narrows ports to what a request's caller sees.
 *
 * @param sight the rights of the caller whose request is under way
 */
public record Seen(Supplier<Rights> sight) {
  /** Everything is in sight: for commands and for tests of what lies behind the doors. */
  public static final Seen ALL = new Seen(() -> Rights.ALL);

  public Matrices of(Matrices all) {
    return new SeenMatrices(all, sight);
  }

  public Records of(Records all) {
    return new SeenRecords(all, sight);
  }

  public Trail of(Trail all) {
    return new SeenTrail(all, sight);
  }

  public Gaps of(Gaps all) {
    return new SeenGaps(all, sight);
  }

  public Asks of(Asks all) {
    return new SeenAsks(all, sight);
  }

  public Register of(Register all) {
    return new SeenRegister(all, sight);
  }

  public Agreement of(Agreement all) {
    return new SeenAgreement(all, sight);
  }

  public DebriefRecords of(DebriefRecords all) {
    return new SeenDebriefs(all, sight);
  }

  public Feeds of(Feeds all) {
    return new SeenFeeds(all, sight);
  }

  /** The engine for those who act on incidents. */
  public Engine of(Engine all, Records records) {
    return new SeenEngine(all, of(records), sight);
  }

  /** The counts of what came in for clients in sight. */
  public IntakeCounts of(IntakeCounts all) {
    return (from, to) -> {
      Rights rights = sight.get();
      return all.between(from, to).stream().filter(one -> rights.sees(one.client())).toList();
    };
  }
}
