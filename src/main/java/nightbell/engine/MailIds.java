package nightbell.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.PageId;

/**
 * The names of our mails, each signed so that only who was sent one can name it: {@code
 * nb.412-7.1.5f0c…} is the first attempt at page 412-7. All processes of one database share the
 * secret.
 */
public record MailIds(String secret) {
  private static final int SIGNED = 24;
  private static final Pattern NAME =
      Pattern.compile("nb\\.(\\d{1,9}-\\d{1,9})\\.(\\d{1,9})\\.([0-9a-f]{24})");

  /** The Message-ID of one attempt at a page. */
  public String page(PageId page, int attempt, String domain) {
    return "<" + name(page, attempt) + "@" + domain + ">";
  }

  /** What all mails of an incident refer to, so that they are one thread. */
  public static String thread(IncidentNumber incident, String domain) {
    return "<nb.incident." + incident + "@" + domain + ">";
  }

  /** The name that an attempt has in Message-IDs, and behind the plus sign of addresses. */
  public String name(PageId page, int attempt) {
    String named = page + "." + attempt;
    return "nb." + named + "." + signature(named);
  }

  /** The page of the first name in this text that is rightly signed. */
  public Optional<PageId> find(String text) {
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      String signed = signature(name.group(1) + "." + name.group(2));
      if (MessageDigest.isEqual(bytes(signed), bytes(name.group(3)))) {
        return Optional.of(new PageId(name.group(1)));
      }
    }
    return Optional.empty();
  }

  /** Hides the secret. */
  @Override
  public String toString() {
    return "MailIds[hidden]";
  }

  private String signature(String named) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(bytes(named))).substring(0, SIGNED);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
