package nightbell.paper.evidence;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nightbell.audit.Written;

/**
 * Leaves out what a pack is not to show: phone numbers but for their last two digits, and, in the
 * pack of one client, the words of a message that told of other clients' incidents as well.
 *
 * @param numbers whether phone numbers are left out
 * @param others whether what was said of others is
 */
record Redaction(boolean numbers, boolean others) {
  private static final Pattern NUMBER =
      Pattern.compile("\\+[0-9](?:[ ().-]{0,2}[0-9]){6,14}(?![0-9])");
  private static final Pattern WITH_OTHERS =
      Pattern.compile("(with others: )\".*\"", Pattern.DOTALL);
  private static final String MASK = "+•••••";

  /** The text as it may be shown. */
  String text(String text) {
    String told = others ? WITH_OTHERS.matcher(text).replaceAll("$1(not shown)") : text;
    return numbers ? NUMBER.matcher(told).replaceAll(Redaction::masked) : told;
  }

  private static String masked(MatchResult number) {
    String digits = number.group().replaceAll("[^0-9]", "");
    return MASK + digits.substring(digits.length() - 2);
  }

  /** The event as it may be shown: equal to itself where nothing is left out. */
  Written event(Written event) {
    if (!numbers && !others) {
      return event;
    }
    Map<String, String> data = new TreeMap<>();
    event.data().forEach((name, value) -> data.put(name, text(value)));
    return new Written(
        event.seq(),
        event.at(),
        event.kind(),
        text(event.actor()),
        event.side(),
        event.channel(),
        event.client(),
        event.incident(),
        text(event.text()),
        data);
  }
}
