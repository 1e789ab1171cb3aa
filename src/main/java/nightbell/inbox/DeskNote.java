package nightbell.inbox;

import java.time.LocalDate;
import nightbell.alert.ClientId;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.Notices;
import nightbell.engine.Page;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;

/** Tells a side's desk, once a day, that mail to one of its people is answered by a machine. */
final class DeskNote {
  private static final int SHOWN = 500;

  private final Matrices matrices;
  private final Notices notices;
  private final Clock clock;

  DeskNote(Matrices matrices, Notices notices, Clock clock) {
    this.matrices = matrices;
    this.notices = notices;
    this.clock = clock;
  }

  void mayBeAway(Page page, String words) {
    matrices.active(page.client()).ifPresent(version -> tell(version.matrix(), page, words));
  }

  private void tell(Matrix matrix, Page page, String words) {
    ClientId client = page.client();
    LocalDate day = LocalDate.ofInstant(clock.now(), matrix.client().zone());
    Person away = matrix.people().get(page.person());
    String name = away == null ? page.person().value() : away.name();
    String text =
        ("Mail to %s is answered by a machine, so %s may be away. Incident %s went on to the next"
                + " channel at once; the schedules are as they were. If it is so, record the"
                + " absence, and the slots go to whoever is next.\n\nThe answer began:\n%s\n")
            .formatted(name, name, page.incident(), shown(words));
    for (Organisation side : matrix.sides().values()) {
      PersonId desk = side.desk();
      Person told = matrix.people().get(desk);
      boolean own = told != null && told.side() == page.side();
      if (told != null && own) {
        notices.tell(
            String.join(":", "may-be-away", client.value(), page.person().value(), "" + day),
            client,
            told,
            name + " may be away",
            text);
      }
    }
  }

  private static String shown(String words) {
    return words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
  }
}
