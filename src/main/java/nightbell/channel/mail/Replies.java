package nightbell.channel.mail;

import nightbell.engine.MailIds;
import org.jspecify.annotations.Nullable;

/**
 * Where answers to our mails go, and by what they are known again.
 *
 * @param address the address of the inbox that is read, or null if none is
 * @param plus whether mail to that address with a plus sign and a name in it arrives there too
 */
public record Replies(MailIds ids, @Nullable String address, boolean plus) {

  /** Whether somebody reads answers. */
  boolean isRead() {
    return address != null;
  }

  /** Where answers to the mail of this name go; empty for the sender's own address. */
  String replyTo(String name) {
    if (address == null) {
      return "";
    }
    return plus && !name.isEmpty() ? tagged(address, name) : address;
  }

  /** Where the mail of this name comes back to; empty for the sender's own address. */
  String returnTo(String name) {
    return address != null && plus ? tagged(address, name) : "";
  }

  private static String tagged(String address, String name) {
    int at = address.lastIndexOf('@');
    return address.substring(0, at) + "+" + name + address.substring(at);
  }
}
