package nightbell.matrix.coverage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.matrix.Matrix;
import nightbell.matrix.Path;
import nightbell.matrix.PathId;
import nightbell.matrix.Ruling;
import nightbell.matrix.Taking;
import nightbell.matrix.Target;
import nightbell.matrix.Wording;

/** Says why a piece is wrong: which row, which path, which schedules. */
final class Why {
  private final Matrix matrix;
  private final Taking taking;

  Why(Matrix matrix, Taking taking) {
    this.matrix = matrix;
    this.taking = taking;
  }

  String nobody(List<Ruling.Run> runs, List<Reach> reaches) {
    List<String> missed = reaches.stream().map(Reach::words).distinct().toList();
    return row()
        + " pages by "
        + paths(runs)
        + ", which reaches nobody: "
        + Wording.list(missed)
        + ".";
  }

  String onePerson(List<Ruling.Run> runs, List<Reach> reaches) {
    String name =
        reaches.stream().filter(r -> r.count() == 1).findFirst().map(Reach::words).orElse("");
    return row() + " pages by " + paths(runs) + ", in which every step ends at " + name + ".";
  }

  String late(Ruling.Run run, Reach reach, Lateness lateness) {
    boolean firstPage = reach.first().compareTo(lateness.respond().length()) > 0;
    String what = firstPage ? "first page goes out " : "last step begins ";
    String held = lateness.held() == null ? "" : ", when business hours begin";
    return row()
        + " pages by "
        + paths(List.of(run))
        + ", whose "
        + what
        + Wording.length(firstPage ? reach.first() : reach.last())
        + " after its start"
        + held
        + ", but "
        + lateness.severity().id()
        + " is to be answered within "
        + lateness.promise()
        + ".";
  }

  private String row() {
    if (taking.row() == null) {
      return "No row takes it: unmatched";
    }
    String row = "Row " + taking.row().id();
    return taking.exception() == null ? row : row + ", by exception " + taking.exception().id();
  }

  private String paths(List<Ruling.Run> runs) {
    List<String> paths = runs.stream().map(Ruling.Run::path).distinct().map(this::path).toList();
    return (paths.size() == 1 ? "path " : "paths ") + Wording.list(paths);
  }

  private String path(PathId id) {
    Path path = Objects.requireNonNull(matrix.paths().get(id), "the path exists");
    Set<String> schedules =
        path.steps().stream()
            .flatMap(step -> step.page().stream())
            .filter(Target.OnSchedule.class::isInstance)
            .map(target -> ((Target.OnSchedule) target).schedule().value())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String kind = schedules.size() == 1 ? " (schedule " : " (schedules ";
    return id + (schedules.isEmpty() ? "" : kind + Wording.list(schedules) + ")");
  }
}
