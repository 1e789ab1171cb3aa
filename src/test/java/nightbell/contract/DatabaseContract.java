package nightbell.contract;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.engine.Page;
import nightbell.engine.Records;
import nightbell.engine.Register;
import nightbell.engine.Store;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh database for each test, and the few words that the contracts share. */
abstract class DatabaseContract {
  static final ClientId CLIENT = new ClientId("marlow");
  static final Instant NOW = Instant.parse("2026-03-04T23:59:59.123456Z");

  Database database;
  Store store;
  Records records;
  Register register;

  /** Where to open a database that nobody has used. */
  abstract DatabaseSettings fresh();

  @BeforeEach
  void open() {
    database = Database.open(fresh());
    store = database.store();
    records = database.records();
    register = database.register();
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Stores a new open incident of this problem, with the next number. */
  Incident opened(String key) {
    return store.transact(
        session -> {
          Incident incident = Samples.incident(session.nextNumber(), key).build();
          session.insert(incident);
          return incident;
        });
  }

  /** Stores the incident and gives it as it stands then. */
  Incident changed(Incident incident) {
    store.transact(
        session -> {
          session.update(incident);
          return true;
        });
    return records.incident(incident.number()).orElseThrow();
  }

  Page queued(Page page) {
    store.transact(
        session -> {
          session.insert(page);
          return true;
        });
    return page;
  }

  Page stored(PageId id) {
    return store.transact(session -> session.page(id)).orElseThrow();
  }
}
