package nightbell.engine;

import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;

/**
 * Tells a side's desk by mail, once, that one of its people cannot be reached by a channel until
 * something changes: a landline that is texted, a number that is not in use, a person who opted
 * out. The notice has a name, so that doing it twice tells it once.
 */
public final class NumberAlarm implements Chore {
  private static final int AT_ONCE = 50;

  private final Tracks tracks;
  private final Matrices matrices;
  private final Notices notices;

  public NumberAlarm(Tracks tracks, Matrices matrices, Notices notices) {
    this.tracks = tracks;
    this.matrices = matrices;
    this.notices = notices;
  }

  @Override
  public void run() {
    for (NumberFault fault : tracks.untold(AT_ONCE)) {
      matrices.active().stream()
          .map(MatrixVersion::matrix)
          .filter(matrix -> matrix.client().id().equals(fault.client()))
          .forEach(matrix -> tell(matrix, fault));
      tracks.told(fault);
    }
  }

  private void tell(Matrix matrix, NumberFault fault) {
    Person person = matrix.people().get(fault.person());
    Organisation own = person == null ? null : matrix.sides().get(person.side());
    Person desk = own == null ? null : matrix.people().get(own.desk());
    if (person == null || desk == null) {
      return;
    }
    String by = fault.channel() == Channel.SMS ? "Texts" : "Calls";
    String text =
        by
            + " do not reach "
            + person.name()
            + ": "
            + person.name()
            + " "
            + fault.fault().words()
            + " ("
            + fault.address()
            + "). Their pages go on to the next channel at once, until the matrix or the phone is"
            + " mended.";
    String name =
        "number:" + fault.address() + ":" + fault.channel() + ":" + fault.fault().wire() + ":";
    String subject = "[Nightbell] " + by + " do not reach " + person.name();
    notices.tell(name + fault.at(), matrix.client().id(), desk, subject, text);
  }
}
