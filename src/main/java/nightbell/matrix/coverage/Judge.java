package nightbell.matrix.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nightbell.matrix.BusinessClock;
import nightbell.matrix.Matrix;
import nightbell.matrix.PageRule;
import nightbell.matrix.Row;
import nightbell.matrix.Ruling;
import nightbell.matrix.Severity;
import nightbell.matrix.Taking;
import nightbell.matrix.Window;
import org.jspecify.annotations.Nullable;

/**
 * Judges what cells of one severity get from the row of each window, stretch by stretch. Alerts
 * that wait for business hours are judged as of the instant at which they then page.
 */
final class Judge {
  private final Matrix matrix;
  private final BusinessClock clock;
  private final Calendar calendar;
  private final Reaches reaches;
  private final Instant to;

  Judge(Matrix matrix, Calendar calendar, Reaches reaches, Instant to) {
    this.matrix = matrix;
    this.clock = new BusinessClock(matrix);
    this.calendar = calendar;
    this.reaches = reaches;
    this.to = to;
  }

  /** The rows that take a cell; null where none does. */
  record Rows(@Nullable Row business, @Nullable Row afterHours) {
    @Nullable Row in(Window window) {
      return window == Window.BUSINESS ? business : afterHours;
    }
  }

  List<Piece> pieces(Rows rows, Severity severity) {
    Pieces pieces = new Pieces();
    List<Instant> starts = new ArrayList<>(calendar.stretches().keySet());
    for (int i = 0; i < starts.size(); i++) {
      Instant from = starts.get(i);
      Instant end = i + 1 < starts.size() ? starts.get(i + 1) : to;
      Calendar.Stretch stretch = Objects.requireNonNull(calendar.stretches().get(from));
      Taking taking = Taking.of(matrix, rows.in(stretch.window()), from);
      Instant held = severity.page() == PageRule.BUSINESS ? stretch.opening() : null;
      new Stretch(from, end, severity, stretch.window(), taking, held).judge(pieces);
    }
    return pieces.inOrder();
  }

  /** One stretch for one row and severity. */
  private final class Stretch {
    private final Instant from;
    private final Instant end;
    private final Severity severity;
    private final Window window;
    private final @Nullable Instant held;
    private final List<Ruling.Run> runs;
    private final Why why;

    Stretch(
        Instant from,
        Instant end,
        Severity severity,
        Window window,
        Taking taking,
        @Nullable Instant held) {
      this.from = from;
      this.end = end;
      this.severity = severity;
      this.window = window;
      this.held = held;
      this.runs = taking.runs(matrix);
      this.why = new Why(matrix, taking);
    }

    void judge(Pieces pieces) {
      List<Instant> starts = new ArrayList<>(starts());
      for (int i = 0; i < starts.size(); i++) {
        Instant start = starts.get(i);
        Instant until = i + 1 < starts.size() ? starts.get(i + 1) : end;
        judge(start, until, runs.stream().map(run -> reach(run, start)).toList(), pieces);
      }
    }

    /** The stretch's start, and each instant in it from which a path reaches others. */
    private Set<Instant> starts() {
      Set<Instant> starts = new TreeSet<>(List.of(from));
      if (held == null) {
        for (Ruling.Run run : runs) {
          starts.addAll(line(run).subMap(from, end).keySet());
        }
      }
      return starts;
    }

    private Reach reach(Ruling.Run run, Instant start) {
      if (held != null) {
        return reaches.at(run.path(), severity.id(), held);
      }
      Map.Entry<Instant, Reach> entry = Objects.requireNonNull(line(run).floorEntry(start));
      return entry.getValue();
    }

    private NavigableMap<Instant, Reach> line(Ruling.Run run) {
      return reaches.line(run.path(), severity.id());
    }

    private void judge(Instant start, Instant until, List<Reach> reached, Pieces pieces) {
      int people =
          reached.size() == 1 ? reached.get(0).count() : reached.get(0).with(reached.get(1));
      if (people == 0) {
        pieces.add(start, until, Kind.NOBODY, why.nobody(runs, reached));
        return;
      }
      if (people == 1) {
        pieces.add(start, until, Kind.ONE_PERSON, why.onePerson(runs, reached));
      }
      for (int i = 0; i < runs.size(); i++) {
        late(start, until, runs.get(i), reached.get(i), pieces);
      }
    }

    private void late(Instant start, Instant until, Ruling.Run run, Reach reach, Pieces pieces) {
      Duration length = reach.first().compareTo(reach.last()) > 0 ? reach.first() : reach.last();
      Lateness lateness = new Lateness(clock, severity, window, held, length);
      Instant change = lateness.change(start, until);
      if (lateness.at(start)) {
        Instant stop = change.equals(start) ? until : change;
        pieces.add(start, stop, Kind.LATE, why.late(run, reach, lateness));
      } else if (!change.equals(start)) {
        pieces.add(change, until, Kind.LATE, why.late(run, reach, lateness));
      }
    }
  }
}
