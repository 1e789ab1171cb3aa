package nightbell.web.carrier;

import jakarta.ws.rs.core.Response;
import nightbell.engine.Engine.Paged;
import nightbell.engine.PageState;
import nightbell.escalation.PageKind;
import nightbell.escalation.State;

/** What a call says at each point. Three rounds of the prompt, then goodbye. */
final class CallScript {
  private static final int ROUNDS = 3;
  private static final String MENU =
      "Press 1 to acknowledge, 2 to escalate, 3 if it is not yours, star to repeat.";

  private final PublicAddress address;

  CallScript(PublicAddress address) {
    this.address = address;
  }

  /** The round of a request's query; anything but 2 and 3 is the first. */
  static int round(String word) {
    return switch (word) {
      case "2" -> 2;
      case "3" -> 3;
      default -> 1;
    };
  }

  /** The page with the menu, or why there is nothing to answer any more. */
  Response prompt(String before, Paged paged, String token, int round) {
    String ended = ended(paged);
    if (!ended.isEmpty()) {
      return Twiml.farewell(before + ended);
    }
    String text = paged.page().text().strip();
    if (!paged.page().kind().answerable()) {
      return Twiml.farewell(before + text + " Goodbye.");
    }
    String words = before + text + " " + MENU;
    return round < ROUNDS
        ? Twiml.ask(words, key(token), voice(token, round + 1))
        : Twiml.askLast(words, key(token), "Goodbye.");
  }

  /** A key that may not have been taken. */
  Response again(String token) {
    return Twiml.onwards(
        "Nightbell is not sure that it took this. Please press the key again.", voice(token, 1));
  }

  /** A page that cannot be read just now: the next round may. */
  Response trouble(String token, int round) {
    String words = "Nightbell has an alert for you, but cannot read it now.";
    return round < ROUNDS
        ? Twiml.onwards(words + " Please hold.", voice(token, round + 1))
        : Twiml.farewell(words + " Please look at your messages. Goodbye.");
  }

  /** Nothing here asks the engine or the database: they may be what does not work. */
  Response fallback(String token) {
    String words = "Nightbell has an alert for you, but cannot read it now. ";
    return Twiml.askLast(words + MENU, key(token), "Please look at your messages. Goodbye.");
  }

  /** One sentence without detail: anyone may listen to a voicemail. */
  static Response voicemail() {
    return Twiml.farewell("Nightbell has an alert for you. Please look at your messages.");
  }

  /** Of a call that nobody knows any more it cannot be said that it has lost its sense. */
  static Response unknown() {
    return Twiml.farewell("Please look at your messages. Goodbye.");
  }

  static Response gone() {
    return Twiml.farewell("This call is no longer needed. Goodbye.");
  }

  private static String ended(Paged paged) {
    PageKind kind = paged.page().kind();
    String incident = "Incident " + paged.incident().number();
    if (!kind.answerable()) {
      return "";
    }
    if (paged.incident().isResolved()) {
      return incident + " is resolved. Goodbye.";
    }
    // The question whether it is still theirs is about an acknowledged incident; and what is
    // offered to a side asks for an answer there, although the other side has it.
    boolean asks = kind == PageKind.STILL_YOURS || paged.incident().isOfferedTo(paged.page().run());
    if (paged.incident().state() == State.ACKNOWLEDGED && !asks) {
      return incident + " is already acknowledged. Goodbye.";
    }
    return paged.page().state() == PageState.CANCELLED
        ? "This call about incident " + paged.incident().number() + " is no longer needed. Goodbye."
        : "";
  }

  private String key(String token) {
    return address.at("/twilio/voice/" + token + "/key");
  }

  private String voice(String token, int round) {
    return address.at("/twilio/voice/" + token + (round == 1 ? "" : "?round=" + round));
  }
}
