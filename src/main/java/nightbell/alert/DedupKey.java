package nightbell.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What makes two alerts of one client the same problem: the sender's id, or without one a hash of
 * system, category, host, service and title.
 */
public record DedupKey(String value) {

  /** The key of this alert; equal alerts give equal keys on every machine and in every release. */
  public static DedupKey of(Alert alert) {
    String id = alert.id();
    return new DedupKey(id != null && !id.isBlank() ? id : "hash:" + hash(alert));
  }

  private static String hash(Alert alert) {
    StringBuilder facts = new StringBuilder();
    alert.systems().forEach(system -> add(facts, system));
    facts.append('\u001e');
    add(facts, alert.category());
    add(facts, alert.host());
    add(facts, alert.service());
    add(facts, alert.title());
    byte[] bytes = facts.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(bytes), 0, 16);
  }

  private static void add(StringBuilder facts, @Nullable String fact) {
    if (fact != null) {
      facts.append(fact.strip().toLowerCase(Locale.ROOT));
    }
    facts.append('\u001f');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
