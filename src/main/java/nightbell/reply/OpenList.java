package nightbell.reply;

import static java.util.stream.Collectors.joining;

import java.util.List;
import nightbell.alert.IncidentNumber;

/**
 * Several incidents in one text of one segment: lists what fits and counts the rest.
 *
 * @param text the whole text
 * @param named those it names: what {@code all} means as an answer to it
 */
public record OpenList(String text, List<IncidentNumber> named) {
  /** What a list of pages asks for. */
  public static final String ALL = "Reply ALL to ack these, or a number";

  /** More never fit. */
  public static final int MOST = 14;

  /** Below this an entry would tell nothing: three digits, severity, a short system. */
  private static final int LEAST = 13;

  public OpenList {
    named = List.copyOf(named);
  }

  /** The list that a page for several incidents is, and the answer to a key that fits several. */
  public static OpenList of(List<Open> opens) {
    return of(opens, ALL);
  }

  /** The list with another last sentence. */
  static OpenList of(List<Open> opens, String after) {
    return of(opens, opens.size(), after);
  }

  /**
   * The list of those that come first out of many.
   *
   * @param all how many there are
   * @param after the last sentence
   */
  public static OpenList of(List<Open> opens, int all, String after) {
    String head = all + " open: ";
    int room = Gsm7.SEGMENT - Gsm7.width(head) - Gsm7.width(after) - ". ".length();
    List<String> entries = opens.stream().limit(MOST).map(OpenList::entry).toList();
    int shown = entries.size();
    int left = room - rest(all - shown).length();
    while (shown > 1 && width(entries.subList(0, shown), left) < LEAST) {
      shown--;
      left = room - rest(all - shown).length();
    }
    int width = width(entries.subList(0, shown), left);
    String list =
        entries.stream().limit(shown).map(entry -> cut(entry, width)).collect(joining("; "));
    String text = head + list + rest(all - shown);
    return new OpenList(
        text + (text.endsWith("...") ? " " : ". ") + after,
        opens.stream().limit(shown).map(Open::number).toList());
  }

  /** One incident as lists and answers name it, for example {@code P1 erp DB down}. */
  static String words(Open open) {
    return Gsm7.fold(open.severity() + " " + open.system() + " " + open.title());
  }

  private static String entry(Open open) {
    return open.number() + " " + words(open);
  }

  /** The most that each entry may take so that all fit. */
  private static int width(List<String> entries, int room) {
    int[] widths = entries.stream().mapToInt(Gsm7::width).toArray();
    int left = room - 2 * (widths.length - 1);
    int width = Gsm7.SEGMENT;
    while (width > 0 && wanted(widths, width) > left) {
      width--;
    }
    return width;
  }

  private static int wanted(int[] widths, int width) {
    int all = 0;
    for (int wide : widths) {
      all += Math.min(width, wide);
    }
    return all;
  }

  private static String cut(String entry, int width) {
    return Gsm7.width(entry) <= width ? entry : Gsm7.fit(entry, width);
  }

  private static String rest(int count) {
    return count == 0 ? "" : "; " + count + " more";
  }
}
