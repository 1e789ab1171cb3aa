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

  private Chain() {}

  /** The hash of what an event tells, in hex. */
  public static String content(String salt, Written event) {
    MessageDigest hash = sha256();
    add(hash, "salt", salt);
    add(hash, "seq", Long.toString(event.seq()));
    add(hash, "at", event.at());
    add(hash, "kind", event.kind());
    add(hash, "actor", event.actor());
    add(hash, "side", event.side());
    add(hash, "channel", event.channel());
    add(hash, "client", event.client());
    add(hash, "incident", event.incident());
    add(hash, "text", event.text());
    new TreeMap<>(event.data()).forEach((name, value) -> add(hash, "data." + name, value));
    return HexFormat.of().formatHex(hash.digest());
  }

  /** The link of an event, in hex. */
  public static String link(String before, long seq, String content) {
    MessageDigest hash = sha256();
    hash.update((before + ':' + seq + ':' + content).getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(hash.digest());
  }

  private static void add(MessageDigest hash, String name, @Nullable String value) {
    if (value != null) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      hash.update((name + ':' + bytes.length + ':').getBytes(StandardCharsets.UTF_8));
      hash.update(bytes);
      hash.update((byte) '\n');
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
