package nightbell.store;

import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.TrailEvent;
import nightbell.engine.Page;
import nightbell.engine.Records;
import nightbell.escalation.Incident;
import org.jdbi.v3.core.Jdbi;

/** Reads what is on record, each call on its own, without locks. */
final class JdbiRecords implements Records {
  private final Jdbi jdbi;

  JdbiRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Incident> incident(IncidentNumber number) {
    return jdbi.withHandle(db -> new IncidentTable(db).find(number));
  }

  @Override
  public Optional<Incident> newest(ClientId client, DedupKey key) {
    return jdbi.withHandle(db -> new IncidentTable(db).newest(client, key));
  }

  @Override
  public List<Incident> incidents(IncidentFilter filter) {
    return jdbi.withHandle(db -> new IncidentTable(db).list(filter));
  }

  @Override
  public List<TrailEvent> timeline(IncidentNumber number) {
    return jdbi.withHandle(db -> new TrailTable(db, new CounterTable(db)).timeline(number));
  }

  @Override
  public List<Page> pages(PageFilter filter) {
    return jdbi.withHandle(db -> new PageTable(db).list(filter));
  }

  @Override
  public List<Rejected> rejected(int limit, long before) {
    return jdbi.withHandle(db -> new RejectedTable(db).list(limit, before));
  }
}
