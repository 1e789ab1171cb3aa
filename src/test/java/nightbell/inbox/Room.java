package nightbell.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nightbell.alert.ClientId;
import nightbell.engine.Clock;
import nightbell.engine.InboxMarks;
import nightbell.engine.KeyUses;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.MailIds;
import nightbell.engine.MailSource;
import nightbell.engine.Notices;
import nightbell.engine.Register.IntakeKey;
import nightbell.escalation.PageId;
import nightbell.intake.MailDoor;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;

/** A mail room on a database in memory, before an engine that remembers. */
final class Room implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
  static final MailIds IDS = new MailIds("secret of the tests");
  static final String PAGED = IDS.page(new PageId("412-7"), 1, "pager.example");
  private static final AtomicInteger COUNT = new AtomicInteger();

  final RememberingEngine engine = new RememberingEngine();
  final Database database;
  final MailRoom mails;
  final KeyUses uses;
  private final Clock clock = () -> NOW;

  Room() {
    String url = "jdbc:h2:mem:room" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    database = Database.open(new DatabaseSettings(url, "room", "room"));
    LoadedMatrices matrices =
        new LoadedMatrices(database.register(), database.matrixVersions(), clock);
    MailDoor door = new MailDoor(engine, database.register(), clock);
    uses = new KeyUses(database.keyUsage(), clock, 3);
    AlertMail alerts =
        new AlertMail(
            database.mailSources(), database.register(), uses, door, clock, "bell@pager.example");
    Notices notices = new Notices(database.outbox(), clock, List.of());
    mails =
        new MailRoom(engine, notices, matrices, IDS, alerts, clock, Set.of("bell@pager.example"));
  }

  Inbox inbox(InboxSettings settings, Pace pace) {
    InboxMarks marks = database.inboxMarks();
    return new Inbox(settings, pace, marks, mails, database.register(), clock);
  }

  void source(String keyword, MailSource.Rule... rules) {
    source("k1", keyword, rules);
  }

  void source(String id, String keyword, MailSource.Rule... rules) {
    database
        .register()
        .addKey(
            new IntakeKey(
                id, new ClientId("birch"), "nas", "h" + id, null, null, null, null, NOW, null));
    database.mailSources().put(new MailSource(id, keyword, List.of(rules)));
  }

  /** Hands over a mail, its headers and text as they are written. */
  void take(String mail) {
    mails.take(mail.replace("\n", "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  List<String> rejected() {
    return database.records().rejected(100, Long.MAX_VALUE).stream().map(one -> one.why()).toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
