package nightbell.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

  /** Does something in a transaction of its own. */
  void write(Consumer<Store.Session> work) {
    store.transact(
        session -> {
          work.accept(session);
          return true;
        });
  }

  /** Looks something up in a transaction of its own. */
  <T> Optional<T> find(Function<Store.Session, Optional<T>> work) {
    return store.transact(work);
  }

  /** Lists something in a transaction of its own. */
  <T> List<T> list(Function<Store.Session, List<T>> work) {
    return store.transact(work);
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
    write(
        session -> {
          session.update(incident);
        });
    return records.incident(incident.number()).orElseThrow();
  }

  Page queued(Page page) {
    write(
        session -> {
          session.insert(page);
        });
    return page;
  }

  Page stored(PageId id) {
    return find(session -> session.page(id)).orElseThrow();
  }
}
