package nightbell.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How events are bound to one another. An event's content hash is SHA-256 over its salt and its
 * fields; its link is SHA-256 over the link before it, its number and its content hash. Whoever
 * changes, removes, adds or moves an event has to change every link after it, and seals kept
 * elsewhere remember links. The salt keeps an erased event from being guessed by its hash.
 *
 * <p>Each field is written as {@code name:length:value\n}, its length in bytes of UTF-8, so that no
 * two events are written alike. Absent fields are left out. Pure.
 */
public final class Chain {
  /** The link before the first event. */
  public static final String START = "0".repeat(64);

  private static final int ROOM = 600;
  private static final char MOST_PLAIN = 0x7f;

  private Chain() {}

  /** The hash of what an event tells, in hex. */
  public static String content(String salt, Written event) {
    StringBuilder all = new StringBuilder(ROOM);
    add(all, "salt", salt);
    add(all, "seq", Long.toString(event.seq()));
    add(all, "at", event.at());
    add(all, "kind", event.kind());
    add(all, "actor", event.actor());
    add(all, "side", event.side());
    add(all, "channel", event.channel());
    add(all, "client", event.client());
    add(all, "incident", event.incident());
    add(all, "text", event.text());
    new TreeMap<>(event.data()).forEach((name, value) -> add(all, "data." + name, value));
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** The link of an event, in hex. */
  public static String link(String before, long seq, String content) {
    MessageDigest hash = sha256();
    hash.update((before + ':' + seq + ':' + content).getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(hash.digest());
  }

  private static void add(StringBuilder all, String name, @Nullable String value) {
    if (value != null) {
      all.append(name).append(':').append(bytes(value)).append(':').append(value).append('\n');
    }
  }

  /** The length in UTF-8; nearly every text is plain, and a proof reads millions of them. */
  private static int bytes(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > MOST_PLAIN) {
        return value.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return value.length();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
