package nightbell.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several short texts that each begin with a number, in one: {@code 412, 413 resolved by itself
 * 02:20; 414 acknowledged by Dana 02:14}. Tells as many as one segment holds, in their order. Pure.
 *
 * @param text the whole text
 * @param told how many of the texts, from the first on, it tells
 */
public record Tidings(String text, int told) {

  /** Tells these texts, or as many of them as fit; the first is told in any case. */
  public static Tidings of(List<String> texts) {
    Tidings fitting = new Tidings(texts.get(0), 1);
    for (int told = 2; told <= texts.size(); told++) {
      String text = joined(texts.subList(0, told));
      if (Gsm7.septets(text) > Gsm7.SEGMENT) {
        return fitting;
      }
      fitting = new Tidings(text, told);
    }
    return fitting;
  }

  /** Numbers of which the same is told stand together. */
  private static String joined(List<String> texts) {
    Map<String, List<String>> numbers = new LinkedHashMap<>();
    for (String text : texts) {
      int space = Math.max(0, text.indexOf(' '));
      numbers
          .computeIfAbsent(text.substring(space), told -> new ArrayList<>())
          .add(text.substring(0, space));
    }
    List<String> told = new ArrayList<>();
    numbers.forEach((what, whose) -> told.add(String.join(", ", whose) + what));
    return String.join("; ", told);
  }
}
