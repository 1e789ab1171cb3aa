package nightbell.reply;

import java.util.List;
import java.util.Locale;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * What messages say. Every text fits one segment: the title gives way, never the number, the
 * severity or the keys. Titles are strangers' words and come out without control characters. Pure.
 */
public final class PageText {
  private static final String KEYS = "Reply 1 ack 2 escalate 3 not mine";
  private static final int WORD = 24;
  private static final int TITLE = 120;

  private PageText() {}

  /** The text of a page. The change rule is in it only where the title need not give way. */
  public static String sms(Brief brief) {
    String number = " (" + brief.number() + "). ";
    String plain = around("", brief, number + KEYS);
    String rule = brief.changeRule();
    if (rule != null) {
      String whole = head("", brief) + Gsm7.fold(title(brief)) + Gsm7.fold(onHost(brief)) + number;
      String ruled = Gsm7.fold(whole + "Rule: " + Plain.line(rule) + ". " + KEYS);
      if (Gsm7.width(ruled) <= Gsm7.SEGMENT) {
        return ruled;
      }
    }
    return plain;
  }

  /** The mail's subject; any Unicode, one line. */
  public static String subject(Brief brief) {
    String where = Plain.line(brief.clientShort(), TITLE);
    String system = brief.system() == null ? "" : " " + Plain.line(brief.system(), TITLE);
    return "[%s] %s%s: %s (%s)"
        .formatted(
            Plain.line(brief.severity(), WORD),
            where,
            system,
            Plain.line(what(brief), TITLE),
            brief.number());
  }

  /**
   * The mail's plain text, without link and keys.
   *
   * @param sentences the ruling's, which say why this person is asked
   * @param openedAt when, as the reader's clock shows it
   */
  public static String mail(Brief brief, List<String> sentences, String openedAt) {
    StringBuilder mail = new StringBuilder();
    mail.append(Plain.line(brief.severity())).append(" for ");
    mail.append(Plain.line(brief.clientName())).append(", incident ").append(brief.number());
    mail.append("\n\n");
    mail.append("What:  ").append(Plain.line(what(brief))).append('\n');
    mail.append("Where: ").append(where(brief)).append('\n');
    mail.append("Since: ").append(Plain.line(openedAt)).append('\n');
    String rule = brief.changeRule();
    if (rule != null) {
      mail.append("Change rule: ").append(Plain.line(rule)).append('\n');
      brief
          .alongside()
          .forEach(other -> mail.append("Also open: ").append(other.words()).append('\n'));
    }
    if (!sentences.isEmpty()) {
      mail.append("\nWhy this reached you:\n");
      sentences.forEach(why -> mail.append("- ").append(Plain.line(why)).append('\n'));
    }
    return mail.toString();
  }

  /** The sentence that a call begins with. */
  public static String spoken(Brief brief) {
    return Speech.page(brief);
  }

  /**
   * Tells the other side's desk that the response time passed.
   *
   * @param allowed the response time, for example {@code 15 min}
   */
  public static String breach(Brief brief, String allowed) {
    String within = Gsm7.fit(allowed, 16);
    return around(
        "BREACH ",
        brief,
        " (" + brief.number() + "): nobody acknowledged within " + within + ". Reply 1 ack");
  }

  /** Asks who acknowledged whether they still have it. */
  public static String stillYours(Brief brief) {
    return brief.number() + " still yours? Reply 1";
  }

  /** Tells that someone took it. */
  public static String taken(IncidentNumber number, String byName, String clockTime) {
    return number + " acknowledged by " + by(byName) + " " + Gsm7.fit(clockTime, WORD);
  }

  /** Tells that it is over; {@code byName} is null if the tool said so. */
  public static String over(IncidentNumber number, @Nullable String byName, String clockTime) {
    String who = byName == null ? "itself" : by(byName);
    return number + " resolved by " + who + " " + Gsm7.fit(clockTime, WORD);
  }

  /** Tells the inform list; nothing is asked. */
  public static String inform(Brief brief) {
    return around("For your information: ", brief, " (" + brief.number() + ")");
  }

  /** Tells a side's desk that texts do not reach someone any more. */
  public static String optedOut(IncidentNumber number, String name) {
    return by(name)
        + " opted out of texts (STOP) and is only called or mailed now, as for "
        + number
        + ". START from that phone undoes it";
  }

  /** Tells both desks that nobody accepted a hand-over. */
  public static String returned(Brief brief, String owner) {
    String side = Gsm7.fit(owner, 40);
    return around(
        "", brief, " (" + brief.number() + "): hand-over not accepted, " + side + " owns it again");
  }

  static String by(String name) {
    return Gsm7.fit(Names.first(name), WORD);
  }

  /** The title with its host, if the title does not name it. */
  static String what(Brief brief) {
    return title(brief) + onHost(brief);
  }

  private static String title(Brief brief) {
    String title = Plain.line(brief.title());
    return title.isEmpty() ? "alert" : title;
  }

  private static String onHost(Brief brief) {
    String host = brief.host() == null ? "" : Plain.line(brief.host());
    String title = title(brief).toLowerCase(Locale.ROOT);
    return host.isEmpty() || title.contains(host.toLowerCase(Locale.ROOT)) ? "" : " on " + host;
  }

  private static String where(Brief brief) {
    String system = brief.system();
    String name = Plain.line(brief.systemName());
    String what = system == null ? "no known system" : Plain.line(system);
    String host = brief.host() == null ? "" : ", host " + Plain.line(brief.host());
    return (name.isEmpty() || name.equals(what) ? what : name + " (" + what + ")") + host;
  }

  private static String around(String before, Brief brief, String after) {
    String head = head(before, brief);
    int room = Gsm7.SEGMENT - Gsm7.width(head) - Gsm7.width(after);
    return Gsm7.fold(head + what(brief, room) + after);
  }

  private static String head(String before, Brief brief) {
    String system = brief.system() == null ? "" : " " + Gsm7.fit(brief.system(), WORD);
    String severity = Gsm7.fit(brief.severity(), WORD);
    return before + severity + " " + Gsm7.fit(brief.clientShort(), WORD) + system + ": ";
  }

  /** Cuts the title and keeps the host whole, unless the host would take most of the room. */
  private static String what(Brief brief, int room) {
    String title = Gsm7.fold(title(brief));
    String shown = title.isEmpty() ? "alert" : title;
    String host = Gsm7.fold(onHost(brief));
    if (host.isEmpty()) {
      return Gsm7.fit(shown, room);
    }
    int width = 1 + Gsm7.width(host);
    return width > room / 2
        ? Gsm7.fit(shown + " " + host, room)
        : Gsm7.fit(shown, room - width) + " " + host;
  }
}
