package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.escalation.Rehearsal;
import nightbell.matrix.Roster;
import nightbell.matrix.Ruling;

/** Timetables played by the machine that pages, so that explain cannot differ from the night. */
public final class Rehearsals implements Timetables {
  private final RotaChanges changes;

  /** As the matrices have it, whoever is away. */
  public Rehearsals() {
    this(RotaChanges.NONE);
  }

  /** With the overrides and absences as they are known now. */
  public Rehearsals(RotaChanges changes) {
    this.changes = changes;
  }

  @Override
  public List<Line> of(MatrixVersion version, Alert alert, Ruling ruling, Instant at) {
    Roster roster = new Roster(version.matrix(), changes.of(version.matrix().client().id()));
    return Rehearsal.play(version.matrix(), roster, alert, ruling, at).stream()
        .map(line -> line(line, at))
        .toList();
  }

  private static Line line(Rehearsal.Line line, Instant start) {
    var page = line.page();
    return new Line(
        line.at(),
        Duration.between(start, line.at()).toSeconds(),
        page.run(),
        page.round(),
        page.step() + 1,
        page.person().id(),
        page.channel(),
        page.why());
  }
}
