package nightbell.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.Side;

/** Whom a matrix names to be told when something is wrong with the whole. */
public final class Desks {
  private Desks() {}

  /** The desks of both sides, each once. */
  public static List<Person> of(Matrix matrix) {
    Set<Person> desks = new LinkedHashSet<>();
    for (Side side : Side.values()) {
      Organisation known = matrix.sides().get(side);
      Person desk = known == null ? null : matrix.people().get(known.desk());
      if (desk != null) {
        desks.add(desk);
      }
    }
    return List.copyOf(desks);
  }

  /** Mail, or a text to a desk without an address. */
  public static Channel channel(Person desk) {
    return desk.email() == null ? Channel.SMS : Channel.EMAIL;
  }
}
