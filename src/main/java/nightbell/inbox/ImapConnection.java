package nightbell.inbox;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import nightbell.inbox.InboxSettings.Protection;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One signed-in connection with the inbox open. Every wait for the server has an end. */
final class ImapConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ImapConnection.class);
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final IMAPStore store;
  private final IMAPFolder folder;

  private ImapConnection(IMAPStore store, IMAPFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * Connects.
   *
   * @param patience how long each answer of the server may take
   */
  static ImapConnection open(InboxSettings settings, Duration patience, boolean write)
      throws MessagingException {
    Session session = Session.getInstance(properties(settings, patience));
    IMAPStore store = (IMAPStore) session.getStore("imap");
    try {
      store.connect(settings.host(), settings.port(), settings.user(), settings.password());
      IMAPFolder folder = (IMAPFolder) store.getFolder("INBOX");
      folder.open(write ? Folder.READ_WRITE : Folder.READ_ONLY);
      return new ImapConnection(store, folder);
    } catch (MessagingException | RuntimeException e) {
      close(store);
      throw e;
    }
  }

  IMAPFolder folder() {
    return folder;
  }

  /** Whether the server says so itself when a mail comes. */
  boolean canIdle() throws MessagingException {
    return store.hasCapability("IDLE");
  }

  boolean isOpen() {
    return folder.isOpen() && store.isConnected();
  }

  @Override
  public void close() {
    close(store);
  }

  private static void close(IMAPStore store) {
    try {
      store.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server did not say goodbye", e);
    }
  }

  private static Properties properties(InboxSettings settings, Duration patience) {
    Properties properties = new Properties();
    boolean starttls = settings.protection() == Protection.STARTTLS;
    put(properties, "connectiontimeout", "" + CONNECT.toMillis());
    put(properties, "timeout", "" + patience.toMillis());
    put(properties, "writetimeout", "" + CONNECT.toMillis());
    put(properties, "ssl.enable", "" + (settings.protection() == Protection.TLS));
    put(properties, "starttls.enable", "" + starttls);
    put(properties, "starttls.required", "" + starttls);
    put(properties, "ssl.checkserveridentity", "true");
    // Reading a mail must not flag it as seen: that is done after it is handled.
    put(properties, "peek", "true");
    put(properties, "connectionpoolsize", "1");
    return properties;
  }

  private static void put(Properties properties, String name, String value) {
    properties.setProperty("mail.imap." + name, value);
  }
}
