package nightbell.engine;

import java.time.Instant;
import nightbell.alert.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Something stored that was set aside so that the rest go on: an incident that cannot be read or
 * decided, or another row that cannot be read.
 *
 * @param table what it is: {@code incident}, {@code page}, {@code notice} and so on
 * @param id its id there
 * @param client whose it is, as far as its row tells
 * @param title of an incident; of other rows empty
 * @param severity of an incident, as its row has it
 * @param system of an incident, as its row has it
 * @param host of an incident, as its row has it
 * @param at since when; null if it was just met
 */
public record SetAside(
    String table,
    String id,
    @Nullable ClientId client,
    String title,
    @Nullable String severity,
    @Nullable String system,
    @Nullable String host,
    @Nullable Instant at,
    String why) {

  /** What incidents' table is. */
  public static final String INCIDENT = "incident";

  /** Whether it is an incident, which is let go on by its number. */
  public boolean isIncident() {
    return table.equals(INCIDENT);
  }

  /** What it is, in words: {@code incident 412}. */
  public String name() {
    return table + " " + id;
  }
}
