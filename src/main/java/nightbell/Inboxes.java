package nightbell;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.Managed;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nightbell.NightbellConfiguration.Imap;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.channel.mail.MailSettings;
import nightbell.channel.mail.Replies;
import nightbell.engine.Clock;
import nightbell.engine.Correspondence;
import nightbell.engine.KeyUses;
import nightbell.engine.MailIds;
import nightbell.engine.Matrices;
import nightbell.engine.Notices;
import nightbell.inbox.AlertMail;
import nightbell.inbox.Inbox;
import nightbell.inbox.InboxSettings;
import nightbell.inbox.InboxSettings.Protection;
import nightbell.inbox.MailRoom;
import nightbell.inbox.Pace;
import nightbell.intake.MailDoor;
import nightbell.ops.EngineHealth;
import nightbell.practice.PracticeCarrier;
import nightbell.store.Database;
import nightbell.web.api.MailSourcesResource;
import nightbell.web.seen.Seen;

/** The mail that comes in: from a mailbox, or from the mailboxes of practice mode. */
final class Inboxes {
  private final Imap imap;
  private final Carriers carriers;
  private final Database database;
  private final Clock clock;
  private final Correspondence engine;
  private final MailDoor door;
  private final MailRoom room;

  Inboxes(
      Imap imap,
      Carriers carriers,
      Database database,
      Matrices matrices,
      Notices notices,
      Correspondence engine,
      KeyUses uses,
      MailIds ids,
      Clock clock) {
    this.imap = imap;
    this.carriers = carriers;
    this.database = database;
    this.clock = clock;
    this.engine = engine;
    door = new MailDoor(engine, database.register(), clock);
    AlertMail alerts =
        new AlertMail(
            database.mailSources(), database.register(), uses, door, clock, address().orElse(""));
    room = new MailRoom(engine, notices, matrices, ids, alerts, clock, own());
  }

  /** Begins to read with the service, and ends with it. */
  void run(Environment environment) {
    PracticeCarrier practice = carriers.practice();
    if (practice != null) {
      practice.onMail(room::take);
    }
    if (imap.host() == null) {
      return;
    }
    Inbox inbox =
        new Inbox(settings(), Pace.LIVE, database.inboxMarks(), room, database.register(), clock);
    environment.healthChecks().register("inbox", new EngineHealth(inbox::trouble));
    environment.lifecycle().manage(new Reading(inbox));
    environment.lifecycle().addServerLifecycleListener(server -> inbox.start());
  }

  /** The API of the keys that take alerts by mail. */
  List<Object> resources(Seen seen) {
    return List.of(
        new MailSourcesResource(
            database.mailSources(),
            seen.of(database.register()),
            door,
            this::record,
            address().orElse("")));
  }

  private void record(ClientId client, Entry entry) {
    String name = "mail source " + UUID.randomUUID();
    engine.note(name, client, null, entry).toCompletableFuture().join();
  }

  /** Where answers to our mails go. */
  static Replies replies(Imap imap, MailSettings mail, MailIds ids) {
    String inbox = imap.host() == null ? null : address(imap, mail);
    return new Replies(ids, inbox, Boolean.TRUE.equals(imap.plus()));
  }

  private static String address(Imap imap, MailSettings mail) {
    String user = Objects.requireNonNullElse(imap.user(), "");
    return InboxSettings.address(imap.address(), user, mail.address());
  }

  private Optional<String> address() {
    boolean any = imap.host() != null || carriers.isPractice();
    return any
        ? Optional.of(address(imap, carriers.mail()).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private Set<String> own() {
    Set<String> own = new HashSet<>();
    own.add(carriers.mail().address().toLowerCase(Locale.ROOT));
    address().ifPresent(own::add);
    return own;
  }

  private InboxSettings settings() {
    Protection protection =
        Protection.valueOf(Objects.requireNonNull(imap.tls(), "has a default").name());
    Integer port = imap.port();
    return new InboxSettings(
        Objects.requireNonNull(imap.host()),
        port == null ? protection.port() : port,
        Objects.requireNonNull(imap.user()),
        Objects.requireNonNull(imap.password()),
        protection,
        address(imap, carriers.mail()));
  }

  /** Begins with the server and ends before what it calls. */
  private record Reading(Inbox inbox) implements Managed {
    @Override
    public void stop() throws Exception {
      inbox.stop();
    }
  }
}
