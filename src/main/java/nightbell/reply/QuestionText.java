package nightbell.reply;

/** The words of questions outside of incidents: each says that it is no alert. Pure. */
public final class QuestionText {
  private static final String PRESS = " Press 1 to ";

  private QuestionText() {}

  /** A test page by text. */
  public static String drill(String person, String code) {
    return sms("Nightbell test for " + name(person), ": reply 1 to say it arrived", code);
  }

  /** A test page by a call. */
  public static String drillSpoken(String person) {
    return "Nightbell. This is a test for "
        + Spoken.text(name(person))
        + ", not an alert."
        + PRESS
        + "say that this call reached you.";
  }

  /** A test page by mail. */
  public static String drillMail(String person) {
    return name(person)
        + ", this is a test of Nightbell, not an alert. Open the link and type 1 to say that it"
        + " arrived.";
  }

  /** Is this number theirs? */
  public static String contact(String person, String code) {
    String tail = "'s number? Reply " + code + " to confirm it. Else ignore this";
    String head = "Nightbell, no alert: is this " + name(person);
    return Gsm7.fit(head, Gsm7.SEGMENT - tail.length()) + tail;
  }

  /** Is this number theirs, by a call. */
  public static String contactSpoken(String person, String key) {
    return "Nightbell. This is a question, not an alert. Press "
        + key
        + " to confirm that this number is "
        + Spoken.text(name(person))
        + "'s.";
  }

  /** Is this address theirs? */
  public static String contactMail(String person, String code) {
    return "This is a question of Nightbell, not an alert: is this the address of "
        + name(person)
        + "? Then open the link and type "
        + code
        + " there.";
  }

  /** Do you know that you are on call? */
  public static String onCall(String duty, String code) {
    return sms("You are on call for " + duty, ". Reply 1 to confirm", code);
  }

  /** Do you know that you are on call, by a call. */
  public static String onCallSpoken(String duty) {
    return "Nightbell. This is a question, not an alert. You are on call for "
        + Spoken.text(duty)
        + "."
        + PRESS
        + "confirm.";
  }

  /** Do you know that you are on call, by mail. */
  public static String onCallMail(String duty) {
    return "You are on call for " + duty + ". Open the link and type 1 to confirm it.";
  }

  private static String sms(String head, String tail, String code) {
    String end = tail + " (" + code + ")";
    return Gsm7.fit(head, Gsm7.SEGMENT - end.length()) + end;
  }

  private static String name(String person) {
    return Plain.line(person);
  }
}
