package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Gap;
import nightbell.engine.Gaps;
import org.jdbi.v3.core.Jdbi;

/** Reads and closes gaps, each call in a transaction of its own. */
final class JdbiGaps implements Gaps {
  private final Jdbi jdbi;

  JdbiGaps(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Gap> gaps(Filter filter) {
    return jdbi.withHandle(db -> new GapTable(db).list(filter));
  }

  @Override
  public List<Left> open(ClientId client) {
    return jdbi.withHandle(db -> new GapTable(db).open(client));
  }

  @Override
  public void close(List<Gap> gaps, int version, Instant at) {
    jdbi.useTransaction(
        db -> {
          GapTable table = new GapTable(db);
          CounterTable counters = new CounterTable(db);
          TrailTable trail = new TrailTable(db, counters);
          for (Gap gap : gaps) {
            if (table.close(gap.id(), version, at)) {
              trail.append(at, gap.client(), gap.incident(), closed(gap, version));
            }
          }
          trail.flush();
          counters.flush();
        });
  }

  private static Entry closed(Gap gap, int version) {
    String text = "Matrix version " + version + " no longer leaves this gap: " + gap.text();
    Map<String, String> values =
        Map.of("gap", gap.kind().wire(), "version", String.valueOf(version));
    return new Entry(Kind.GAP_CLOSED, Actor.NIGHTBELL, null, text, values);
  }
}
