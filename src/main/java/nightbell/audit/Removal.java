package nightbell.audit;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How words leave the trail. An event that grew old is pruned, one that tells of a person who asked
 * for it is erased: its text becomes one word, its data what names nothing but ids, and its salt
 * goes, while its hashes, instant, kind, actor and incident stay. Each removal is itself an event,
 * which names the numbers of those that it changed in {@link #EVENTS} and never loses its words.
 */
public final class Removal {
  /** The text of an event whose words grew old. */
  public static final String PRUNED = "pruned";

  /** The text of an event whose words were erased on a person's request. */
  public static final String ERASED = "erased";

  /** The name under which a removal's data has the numbers of the events that it changed. */
  public static final String EVENTS = "events";

  /** What values of data may stay: ids and words of Nightbell's own. */
  private static final Set<String> STAYS =
      Set.of(
          "category",
          "page",
          "path",
          "person",
          "round",
          "step",
          "window",
          "kind",
          "via",
          "gap",
          "attempt",
          "version",
          "severity",
          "side",
          "row",
          "system");

  /** What may stay where it is an instant: {@code from} is a number or an address elsewhere. */
  private static final Set<String> INSTANTS = Set.of("from", "happened", "respondBy", "since");

  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,18}Z");

  private Removal() {}

  /** What stays of an event's data. */
  public static Map<String, String> left(Map<String, String> data) {
    Map<String, String> left = new TreeMap<>(data);
    left.entrySet().removeIf(one -> !stays(one.getKey(), one.getValue()));
    return left;
  }

  /** Whether nothing is left of an event's words but what may stay. */
  static boolean isBare(Written event) {
    return (event.text().equals(PRUNED) || event.text().equals(ERASED))
        && event.data().entrySet().stream().allMatch(one -> stays(one.getKey(), one.getValue()));
  }

  private static boolean stays(String name, String value) {
    return STAYS.contains(name) || (INSTANTS.contains(name) && INSTANT.matcher(value).matches());
  }

  static boolean accounts(String kind) {
    return kind.equals(Kind.PRUNED.wire()) || kind.equals(Kind.ERASED.wire());
  }

  /** The numbers that a removal names, up to {@code most}. */
  static Numbers numbers(Written removal, long most) {
    return Numbers.read(removal.data().getOrDefault(EVENTS, "")).upTo(most);
  }
}
