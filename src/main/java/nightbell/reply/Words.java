package nightbell.reply;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that people may text, all in lower case. */
final class Words {
  private static final Map<String, Verb> VERBS =
      Map.ofEntries(
          Map.entry("1", Verb.ACKNOWLEDGE),
          Map.entry("a", Verb.ACKNOWLEDGE),
          Map.entry("ack", Verb.ACKNOWLEDGE),
          Map.entry("acked", Verb.ACKNOWLEDGE),
          Map.entry("acknowledge", Verb.ACKNOWLEDGE),
          Map.entry("acknowledged", Verb.ACKNOWLEDGE),
          Map.entry("ok", Verb.ACKNOWLEDGE),
          Map.entry("okay", Verb.ACKNOWLEDGE),
          Map.entry("yes", Verb.ACKNOWLEDGE),
          Map.entry("2", Verb.ESCALATE),
          Map.entry("e", Verb.ESCALATE),
          Map.entry("escalate", Verb.ESCALATE),
          Map.entry("3", Verb.NOT_MINE),
          Map.entry("nm", Verb.NOT_MINE),
          Map.entry("notmine", Verb.NOT_MINE),
          Map.entry("4", Verb.RESOLVE),
          Map.entry("resolve", Verb.RESOLVE),
          Map.entry("resolved", Verb.RESOLVE),
          Map.entry("done", Verb.RESOLVE),
          Map.entry("status", Verb.STATUS),
          Map.entry("help", Verb.HELP),
          Map.entry("info", Verb.HELP),
          Map.entry("snooze", Verb.SNOOZE));

  private static final Set<String> POLITE =
      Set.of("please", "pls", "plz", "thanks", "thx", "thank", "you");
  private static final Set<String> NAMES_NUMBER = Set.of("incident", "inc");

  /**
   * Commands that may be followed by a number and a note; "resolve 412 tomorrow" is only a note.
   */
  private static final Set<String> PLAIN = Set.of("ack", "acknowledge");

  /** In "all ok" and "all done" the word is no command for sure. */
  private static final Set<String> IDIOM = Set.of("ok", "okay", "yes", "done", "a", "e");

  private static final Set<String> STOP =
      Set.of("stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout");
  private static final Set<String> START = Set.of("start", "unstop");

  private Words() {}

  static @Nullable Verb verb(String word) {
    return VERBS.get(word);
  }

  static boolean isPolite(String word) {
    return POLITE.contains(word);
  }

  /** Whether a number after the word is an incident's. */
  static boolean namesNumber(String word) {
    return NAMES_NUMBER.contains(word);
  }

  static boolean isPlainCommand(String word) {
    return PLAIN.contains(word);
  }

  static boolean isIdiomWithAll(String word) {
    return IDIOM.contains(word);
  }

  static boolean isStop(String text) {
    return STOP.contains(lower(text));
  }

  static boolean isStart(String text) {
    return START.contains(lower(text));
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
