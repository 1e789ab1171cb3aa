package nightbell.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.desk.DeskRecords;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.matrix.Severity;
import nightbell.web.page.HomeView.Group;

/**
 * The incidents of the first page: in each state the most urgent, and how many there are in all.
 * However many are open, a page shows and reads no more than it can. Reads only.
 */
final class Board {
  private static final int OPEN = 50;
  private static final int OTHERS = 10;
  private static final int RESOLVED = 10;

  private final DeskRecords records;
  private final Matrices matrices;
  private final Clock clock;

  Board(DeskRecords records, Matrices matrices, Clock clock) {
    this.records = records;
    this.matrices = matrices;
    this.clock = clock;
  }

  /** How many there are of each state that is not over. */
  Map<State, Integer> counts(Rights rights) {
    return records.counts(rights.clients());
  }

  /** What is to be shown, most urgent first; none of them is empty. */
  List<Group> groups(Rights rights, Map<State, Integer> counts) {
    List<String> severities = severities(rights);
    List<Group> groups = new ArrayList<>();
    for (Heading heading : HEADINGS) {
      int count = counts.getOrDefault(heading.state(), 0);
      if (count > 0) {
        int most = heading.state() == State.OPEN ? OPEN : OTHERS;
        add(
            groups,
            heading,
            count,
            records.urgent(heading.state(), rights.clients(), severities, most));
      }
    }
    List<Incident> over = records.search(over(rights.clients())).incidents();
    add(groups, new Heading("Lately resolved", State.RESOLVED), over.size(), over);
    return groups;
  }

  private static final List<Heading> HEADINGS =
      List.of(
          new Heading("Nobody has acknowledged", State.OPEN),
          new Heading("Acknowledged", State.ACKNOWLEDGED),
          new Heading("Silenced: nobody is woken", State.SILENCED),
          new Heading("Held: nobody is woken", State.HELD));

  private record Heading(String title, State state) {}

  private void add(List<Group> groups, Heading heading, int count, List<Incident> incidents) {
    if (!incidents.isEmpty()) {
      List<IncidentLine> lines =
          incidents.stream().map(incident -> Shown.of(incident, matrices).line(clock)).toList();
      String state = heading.state().name().toLowerCase(Locale.ROOT);
      groups.add(new Group(heading.title(), state, count, lines));
    }
  }

  private static DeskRecords.Search over(Set<ClientId> clients) {
    return new DeskRecords.Search(
        clients, State.RESOLVED, null, null, null, null, null, List.of(), null, RESOLVED);
  }

  /** From the highest to the lowest, by their place in each client's matrix. */
  private List<String> severities(Rights rights) {
    record Placed(String name, int place) {}
    List<Placed> all = new ArrayList<>();
    for (MatrixVersion version : matrices.active()) {
      if (rights.sees(version.matrix().client().id())) {
        int place = 0;
        for (Severity severity : version.matrix().severities()) {
          all.add(new Placed(severity.id().value(), place++));
        }
      }
    }
    return all.stream()
        .sorted(Comparator.comparingInt(Placed::place))
        .map(Placed::name)
        .distinct()
        .toList();
  }
}
