package nightbell.matrix.file;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the elements of a matrix are written. An element is named by the keys that lead to it,
 * entries of lists by their id, or else by their number from 1: {@code rows.R04}, {@code
 * people.dana.sms}, {@code paths.night.2}. Immutable.
 */
public final class Places {
  /** The places of a matrix that was not read from a text: everything is at its beginning. */
  public static final Places NONE = new Places("matrix", Map.of());

  private final String file;
  private final Map<String, Place> places;

  private Places(String file, Map<String, Place> places) {
    this.file = file;
    this.places = places;
  }

  /** A place in a text: line and column count from 1. */
  public record Spot(String file, int line, int column) {
    @Override
    public String toString() {
      return file + ":" + line + ":" + column;
    }
  }

  /** Where the element is; if it is not written itself, where the nearest one around it is. */
  public Spot of(String subject) {
    String near = subject;
    while (!places.containsKey(near) && near.contains(".")) {
      near = near.substring(0, near.lastIndexOf('.'));
    }
    Place place = places.getOrDefault(near, Place.START);
    String in = place.file();
    return new Spot(in == null ? file : in, place.line(), place.column());
  }

  static Places in(String file, Node tree) {
    Map<String, Place> places = new HashMap<>();
    gather("", tree, places);
    return new Places(file, Map.copyOf(places));
  }

  private static void gather(String prefix, Node node, Map<String, Place> into) {
    if (node instanceof Node.Fields mapping) {
      mapping.fields().forEach((key, field) -> add(prefix + key, field.at(), field.value(), into));
    } else if (node instanceof Node.Items list) {
      int number = 0;
      for (Node item : list.nodes()) {
        number++;
        String id = Ids.written(item);
        add(prefix + (id.isEmpty() ? String.valueOf(number) : id), item.at(), item, into);
      }
    }
  }

  private static void add(String subject, Place at, Node value, Map<String, Place> into) {
    into.putIfAbsent(subject, at);
    gather(subject + ".", value, into);
  }
}
