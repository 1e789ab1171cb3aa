package nightbell.inbox;

import org.jspecify.annotations.Nullable;

/**
 * The mailbox to read.
 *
 * @param address the address whose mail arrives there
 */
public record InboxSettings(
    String host, int port, String user, String password, Protection protection, String address) {

  /** How the connection is protected. */
  public enum Protection {
    /** TLS from the first byte; the default. */
    TLS(993),
    /** Begins in clear and must change to TLS before anything is said. */
    STARTTLS(143),
    /** In clear: for a server on the same machine. */
    NONE(143);

    private final int port;

    Protection(int port) {
      this.port = port;
    }

    /** The port where none is given. */
    public int port() {
      return port;
    }
  }

  /** The address of the inbox: the one given, else the user, else the sender's. */
  public static String address(@Nullable String given, String user, String sender) {
    return given != null ? given : user.indexOf('@') > 0 ? user : sender;
  }

  /** What the store knows it by. */
  String name() {
    return "imap:" + user + "@" + host + ":" + port + "/INBOX";
  }

  /** Without the password, since settings end up in logs. */
  @Override
  public String toString() {
    return "InboxSettings[" + user + " at " + host + ":" + port + ", " + protection + "]";
  }
}
