package nightbell.reply;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightbell.alert.IncidentNumber;

/** What a call says, in sentences that a speaking machine says well. Pure. */
public final class Speech {
  /** What to press; the call says it after the page. */
  public static final String KEYS =
      "Press 1 to acknowledge, 2 to escalate, 3 if it is not yours, star to repeat.";

  /** What a mailbox hears. */
  public static final String VOICEMAIL = "Nightbell has an alert for you. Please check your texts.";

  private static final int MOST = 300;
  private static final int RULE = 70;
  private static final Pattern RANK = Pattern.compile("(p|prio|priority|sev|severity)[ -]?(\\d+)");

  private Speech() {}

  static String page(Brief brief) {
    String head =
        "Nightbell. "
            + severity(brief.severity())
            + " for "
            + cut(Spoken.text(brief.clientName()), 60)
            + ". "
            + system(brief);
    String tail = ". " + rule(brief) + "Incident " + digits(brief.number()) + ".";
    String host = brief.host() == null ? "" : Plain.line(brief.host());
    String what = Spoken.text(PageText.what(brief), host);
    return head + cut(what, MOST - head.length() - tail.length()) + tail;
  }

  /** The change rule in one short sentence, with how many others are open on the system. */
  private static String rule(Brief brief) {
    String rule = brief.changeRule();
    if (rule == null) {
      return "";
    }
    int others = brief.alongside().size();
    String also = others == 0 ? "" : ", " + others + " more open on it";
    return "Change rule: " + cut(Spoken.text(rule), RULE).replaceAll("[.;,!?]+$", "") + also + ". ";
  }

  private static String system(Brief brief) {
    String name = brief.systemName();
    String system = brief.system();
    if (!name.isBlank()) {
      return cut(Spoken.text(name), 60) + ": ";
    }
    return system == null ? "" : cut(Spoken.name(system), 60) + ": ";
  }

  /** What a key did, for the ear. */
  public static String done(Verb verb, IncidentNumber number) {
    String incident = "Incident " + digits(number);
    return switch (verb) {
      case ACKNOWLEDGE -> incident + " is yours. Thank you. Goodbye.";
      case ESCALATE -> incident + " goes to the next step now. Goodbye.";
      case NOT_MINE -> "Noted: not yours. " + incident + " goes to the next step now. Goodbye.";
      case RESOLVE -> incident + " is resolved. Thank you. Goodbye.";
      case SNOOZE -> incident + " is quiet for now. Goodbye.";
      default -> "Nothing was changed.";
    };
  }

  /** Why a key changed nothing: someone was first, or it is over. */
  public static String late(Open open) {
    return "Incident " + digits(open.number()) + " " + Answers.how(open) + ". Goodbye.";
  }

  /** A length in words, for example {@code 1 hour 30 minutes}. */
  static String length(Duration length) {
    String hours = count(length.toHours(), "hour");
    String minutes = count(length.toMinutesPart(), "minute");
    return (hours + " " + minutes).strip();
  }

  private static String count(long n, String unit) {
    return n == 0 ? "" : n + " " + unit + (n == 1 ? "" : "s");
  }

  private static String severity(String severity) {
    String plain = Plain.line(severity).toLowerCase(Locale.ROOT);
    Matcher rank = RANK.matcher(plain);
    if (rank.matches()) {
      return (rank.group(1).startsWith("p") ? "Priority " : "Severity ") + rank.group(2);
    }
    return "Severity " + cut(Spoken.text(severity), 30);
  }

  private static String digits(IncidentNumber number) {
    return String.join(" ", number.toString().split("", 0));
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most);
    int end = space > 0 ? space : most;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
