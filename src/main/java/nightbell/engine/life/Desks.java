package nightbell.engine.life;

import java.util.ArrayList;
import java.util.List;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.Side;

/** Who hears of what concerns the service itself: the desk of each side. */
final class Desks {
  private Desks() {}

  /** The desks of a client, each once. */
  static List<Person> of(Matrix matrix) {
    List<Person> desks = new ArrayList<>();
    for (Side side : Side.values()) {
      Organisation known = matrix.sides().get(side);
      Person desk = known == null ? null : matrix.people().get(known.desk());
      if (desk != null && !desks.contains(desk)) {
        desks.add(desk);
      }
    }
    return desks;
  }

  /** Mail, or a text to a desk without an address. */
  static Channel channel(Person desk) {
    return desk.email() == null ? Channel.SMS : Channel.EMAIL;
  }
}
