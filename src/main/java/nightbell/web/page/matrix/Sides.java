package nightbell.web.page.matrix;

import java.util.Locale;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;

/** Sides and people of a matrix by the names that managers know. */
record Sides(Matrix matrix) {

  /** {@code internal}, {@code provider} or {@code joint}. */
  static String word(Enum<?> side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** For example {@code Internal: Harlow IT}. */
  String full(Side side) {
    Organisation known = matrix.sides().get(side);
    return capital(word(side)) + (known == null ? "" : ": " + known.name());
  }

  /** A person's name, or the id of one whom the matrix does not know. */
  String person(PersonId id) {
    return person(id.value());
  }

  /** As {@link #person(PersonId)}, for whoever did something: scripts have no other name. */
  String person(String actor) {
    Person known = matrix.people().get(new PersonId(actor));
    return known == null ? actor : known.name();
  }
}
