package nightbell.channel.twilio;

import java.util.Map;

/**
 * What Twilio's error codes mean, in plain words. Twilio splits and adds codes, so a code that is
 * not in the table is an ordinary failure, never a fault of the service.
 */
public final class TwilioErrors {
  private static final Map<Integer, String> WORDS =
      Map.ofEntries(
          Map.entry(20003, "the carrier refuses our credentials"),
          Map.entry(20404, "the carrier does not know this account or resource"),
          Map.entry(20429, "the carrier asks us to slow down"),
          Map.entry(21211, "the number is not valid"),
          Map.entry(21212, "our sending number is not valid"),
          Map.entry(21215, "calls to that country are not permitted for the account"),
          Map.entry(21216, "the carrier does not call this number"),
          Map.entry(21217, "the number is not valid"),
          Map.entry(21219, "the number is not verified for this trial account"),
          Map.entry(21408, "texts to that country are not permitted for the account"),
          Map.entry(21606, "our sending number cannot send texts"),
          Map.entry(21608, "the number is not verified for this trial account"),
          Map.entry(21610, "the number has opted out"),
          Map.entry(21611, "too many texts wait for our sending number"),
          Map.entry(21614, "the number is not a mobile number"),
          Map.entry(21617, "the text is too long"),
          Map.entry(30001, "too many texts wait for our sending number"),
          Map.entry(30002, "the account is suspended"),
          Map.entry(30003, "the phone is off or has no signal"),
          Map.entry(30004, "the phone blocks our texts"),
          Map.entry(30005, "the number is unknown or no longer in use"),
          Map.entry(30006, "the number is a landline or its network takes no texts"),
          Map.entry(30007, "the network filtered the text"),
          Map.entry(30008, "the network gave no reason"),
          Map.entry(30032, "our toll-free number is not verified"),
          Map.entry(30034, "our number is not registered for texts in the US"),
          Map.entry(11200, "the carrier could not fetch our call instructions"),
          Map.entry(11205, "the carrier could not connect to us"),
          Map.entry(12100, "the carrier could not read our call instructions"),
          Map.entry(12300, "the carrier could not read our call instructions"),
          Map.entry(13224, "the number is not valid for calls"),
          Map.entry(13225, "the carrier does not call this number"));

  private TwilioErrors() {}

  /** The code and its sentence, for example {@code 21610 the number has opted out}. */
  public static String describe(int code) {
    return code + " " + WORDS.getOrDefault(code, "the attempt failed");
  }
}
