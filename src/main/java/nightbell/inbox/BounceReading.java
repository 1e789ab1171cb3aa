package nightbell.inbox;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightbell.inbox.Bounce.Action;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a mail server reports: the fields of RFC 3464 where it sends them, else its words. A
 * report without a status counts as a failure: rather a page that hurries than one that waits.
 */
final class BounceReading {
  private static final int WORDS = 300;
  private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z-]{1,40}):[ \\t]*(.{0,900})$");
  private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Pattern DELAY =
      Pattern.compile(
          "(?is).*\\b(?:delayed|delay|still being retried|will keep trying|"
              + "no action is required|warning: could not send).*");

  private BounceReading() {}

  /** What the parts of a mail server's mail tell. */
  static Bounce read(String subject, MailText parts) {
    String status = parts.status().replace("\r\n", "\n").replaceAll("\n[ \t]+", " ");
    String words = parts.shown();
    String original = parts.original() + "\n" + words;
    String action = field(status, "Action");
    return action == null
        ? new Bounce(spoken(subject, words), why(code(words), firstWords(words)), original)
        : new Bounce(
            action(action),
            why(code(status), field(status, "Diagnostic-Code")),
            original + "\n" + status);
  }

  private static Action action(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    if (plain.startsWith("delayed")) {
      return Action.DELAYED;
    }
    return plain.startsWith("delivered") || plain.startsWith("expanded")
        ? Action.ARRIVED
        : plain.startsWith("relayed") ? Action.DELAYED : Action.FAILED;
  }

  private static Action spoken(String subject, String words) {
    String all = subject + "\n" + words.substring(0, Math.min(words.length(), 2000));
    boolean waits = DELAY.matcher(all).matches() && !all.toLowerCase(Locale.ROOT).contains("fail");
    return waits ? Action.DELAYED : Action.FAILED;
  }

  private static String why(String code, @Nullable String words) {
    String said = words == null ? "" : words.replaceAll("\\s+", " ").strip();
    String cut = said.length() > WORDS ? said.substring(0, WORDS) + "…" : said;
    return "the mail came back: " + (cut.contains(code) ? cut : (code + " " + cut).strip());
  }

  private static String code(String text) {
    String given = field(text, "Status");
    Matcher code = STATUS.matcher(given == null ? text : given);
    return code.find() ? code.group(1) : "5.0.0";
  }

  private static @Nullable String field(String text, String name) {
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      if (field.group(1).equalsIgnoreCase(name)) {
        return field.group(2).strip();
      }
    }
    return null;
  }

  private static String firstWords(String words) {
    return words.strip().substring(0, Math.min(words.strip().length(), WORDS));
  }
}
