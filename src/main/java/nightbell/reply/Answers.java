package nightbell.reply;

import java.time.Duration;
import java.util.List;
import nightbell.alert.IncidentNumber;

/** What people are told after they said something; each fits one segment. Pure. */
public final class Answers {
  /** The keys. */
  public static final String HELP =
      "Reply 1 ack, 2 escalate, 3 not mine, 4 resolve, with the number if you have several:"
          + " 412 1. ALL acks the list. 412 text is a note. ? lists. snooze 412 30m";

  static final String NOT_UNDERSTOOD =
      "Not understood, nothing was changed. Reply 1 ack 2 escalate 3 not mine 4 resolve, with"
          + " the number: 412 1. ? lists what is open";
  static final String NOTHING_OPEN = "Nothing is open for you.";
  static final String HOW_LONG = "Nothing was changed. Snooze takes 30m to 24h: snooze 412 30m";

  private Answers() {}

  /** After an acknowledgement. */
  public static String yours(Open open) {
    String tail = ". Reply " + open.number() + " 4 when resolved.";
    String head = open.number() + " is yours: ";
    String words = OpenList.words(open);
    return head + Gsm7.fit(words, Gsm7.SEGMENT - head.length() - tail.length()) + tail;
  }

  /** After an acknowledgement of what was this person's already. */
  public static String stillYours(IncidentNumber number) {
    return number + " stays yours. Reply " + number + " 4 when resolved.";
  }

  /** After an acknowledgement by the side that supports while the other one leads. */
  public static String supported(IncidentNumber number) {
    return number + " is yours for your side: no more pages to it. The other side still leads.";
  }

  /** After an acknowledgement of several. */
  public static String allYours(List<IncidentNumber> numbers) {
    return "All yours: " + listed(numbers);
  }

  /** After the same command for several. */
  public static String several(Verb verb, List<IncidentNumber> numbers) {
    return switch (verb) {
      case ACKNOWLEDGE -> allYours(numbers);
      case ESCALATE -> "Next step now for " + listed(numbers);
      case NOT_MINE -> "Noted as not yours, the other side is asked: " + listed(numbers);
      case RESOLVE -> "Resolved: " + listed(numbers);
      case SNOOZE -> "Quiet for now: " + listed(numbers);
      default -> "Noted: " + listed(numbers);
    };
  }

  public static String escalated(IncidentNumber number) {
    return number + " goes to the next step now.";
  }

  /** After "not mine" of someone who is on the path of the side that owns it. */
  public static String notMine(IncidentNumber number) {
    return number + ": noted that it is not yours, the next step starts now.";
  }

  /** After "not mine" of the side that owns it. */
  public static String handedOver(IncidentNumber number, String to) {
    return number + " handed to " + side(to) + "; you still own it until they accept.";
  }

  /** After "not mine" of the side that it was handed to. */
  public static String returned(IncidentNumber number, String to) {
    return number + " goes back to " + side(to) + ", noted as not yours; both desks are told.";
  }

  /** After "not mine" of the side that supports. */
  public static String left(IncidentNumber number, String lead) {
    return number + ": noted, no more pages to your side. " + side(lead) + " leads it.";
  }

  private static String side(String name) {
    return Gsm7.fit(name, 60);
  }

  public static String resolved(IncidentNumber number) {
    return number + " resolved. Thank you.";
  }

  public static String snoozed(IncidentNumber number, Duration length) {
    return number + " is quiet for " + Speech.length(length) + ", then paging starts again.";
  }

  /** After a note; whoever has not acknowledged is told that a note does not. */
  public static String noted(Open open) {
    String more = open.waiting() ? " It still waits: reply " + open.number() + " 1 to ack." : "";
    return "Noted on " + open.number() + "." + more;
  }

  /** An incident that the person was not paged for, or that does not exist. */
  static String unknown(IncidentNumber number) {
    return "No open incident " + number + " was sent to you.";
  }

  /** Who was first, or that it is over. */
  public static String late(Open open) {
    return open.number() + " " + how(open) + ".";
  }

  /** One incident's standing, asked for. */
  static String status(Open open) {
    String tail = open.waiting() ? " waits. Reply " + open.number() + " 1 to ack" : " " + how(open);
    String head = open.number() + " ";
    return head
        + Gsm7.fit(OpenList.words(open), Gsm7.SEGMENT - head.length() - 1 - Gsm7.width(tail))
        + ":"
        + tail;
  }

  /** How an incident stands, as the rest of a sentence. */
  static String how(Open open) {
    Standing standing = open.standing();
    if (standing instanceof Standing.Taken taken) {
      return "was acknowledged by " + PageText.by(taken.by()) + " at " + time(taken.at());
    }
    if (standing instanceof Standing.Resolved resolved) {
      String by = resolved.by() == null ? "itself" : PageText.by(resolved.by());
      return "was resolved by " + by + " at " + time(resolved.at());
    }
    return open.mine() ? "is yours" : "waits";
  }

  private static String time(String clock) {
    return Gsm7.fit(clock, 24);
  }

  private static String listed(List<IncidentNumber> numbers) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < numbers.size(); i++) {
      String next = (i == 0 ? "" : ", ") + numbers.get(i);
      if (list.length() + next.length() > 100) {
        return list.append(" and ").append(numbers.size() - i).append(" more.").toString();
      }
      list.append(next);
    }
    return list.append('.').toString();
  }
}
