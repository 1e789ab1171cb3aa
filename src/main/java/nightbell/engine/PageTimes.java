package nightbell.engine;

import java.time.Instant;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.oncall.PersonId;

/** When people were paged, on record. Reads only. */
public interface PageTimes {

  /** Pages that asked for an answer and were sent in {@code [from, to)}, oldest first. */
  List<PageTime> between(Instant from, Instant to);

  /** One page. */
  record PageTime(PersonId person, ClientId client, IncidentNumber incident, Instant at) {}
}
