package nightbell.practice;

import java.util.Locale;
import java.util.Set;

/**
 * The words that a carrier acts on by itself, each only when it is the whole text. The service gets
 * the text as well.
 */
enum Keyword {
  NONE,
  STOP,
  START,
  HELP;

  private static final Set<String> STOPS =
      Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");
  private static final Set<String> STARTS = Set.of("START", "YES", "UNSTOP");
  private static final Set<String> HELPS = Set.of("HELP", "INFO");

  static Keyword in(String body) {
    String word = body.strip().toUpperCase(Locale.ROOT);
    if (STOPS.contains(word)) {
      return STOP;
    }
    if (STARTS.contains(word)) {
      return START;
    }
    return HELPS.contains(word) ? HELP : NONE;
  }

  /** What the carrier answers by itself. */
  String answer() {
    return switch (this) {
      case NONE -> "";
      case STOP ->
          "You have successfully been unsubscribed. You will not receive any more messages from"
              + " this number. Reply START to resubscribe.";
      case START ->
          "You have successfully been re-subscribed to messages from this number. Reply HELP for"
              + " help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.";
      case HELP -> "Reply STOP to unsubscribe. Msg&Data Rates May Apply.";
    };
  }
}
