package nightbell.inbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A mail's headers, read so that no value of theirs makes the reading fail. */
final class Headers {
  private static final int LONGEST = 4000;
  private final Message mail;

  Headers(Message mail) {
    this.mail = mail;
  }

  /** The header's first value on one line, decoded; empty without one. */
  String first(String name) throws MessagingException {
    String[] values = mail.getHeader(name);
    return values == null || values.length == 0 ? "" : line(values[0]);
  }

  /** Whether the header is there, whatever it says. */
  boolean has(String name) throws MessagingException {
    String[] values = mail.getHeader(name);
    return values != null && values.length > 0;
  }

  /** The addresses in all of these headers, in lower case. */
  List<String> addresses(String... names) throws MessagingException {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      String[] values = mail.getHeader(name);
      for (String value : values == null ? new String[0] : values) {
        addresses(MimeUtility.unfold(cut(value)), found);
      }
    }
    return found;
  }

  private static void addresses(String value, List<String> found) {
    try {
      for (InternetAddress address : InternetAddress.parseHeader(value, false)) {
        if (address.getAddress() != null) {
          found.add(address.getAddress().strip().toLowerCase(Locale.ROOT));
        }
      }
    } catch (AddressException e) {
      // A line that is none of addresses names nobody.
      return;
    }
  }

  private static String line(String value) {
    String raw = MimeUtility.unfold(cut(value));
    String decoded;
    try {
      decoded = MimeUtility.decodeText(raw);
    } catch (UnsupportedEncodingException | IllegalArgumentException e) {
      decoded = raw;
    }
    return decoded.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static String cut(String value) {
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }
}
