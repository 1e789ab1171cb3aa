package nightbell.matrix.paper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nightbell.matrix.Exhausted;
import nightbell.matrix.JointRule;
import nightbell.matrix.Matrix;
import nightbell.matrix.Path;
import nightbell.matrix.Step;
import nightbell.matrix.paper.Block.Lines;
import nightbell.matrix.paper.Block.Table;
import nightbell.oncall.Side;

/** Escalation paths as timetables, and the rules that hold for all of them. */
final class PathWords {
  private static final List<String> HEADS = List.of("When", "Who is paged", "By", "Tried again");
  private final Matrix matrix;
  private final Named named;

  PathWords(Matrix matrix) {
    this.matrix = matrix;
    this.named = new Named(matrix);
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    matrix.paths().values().forEach(path -> blocks.add(timetable(path)));
    blocks.add(new Lines(List.of(exhausted(), gap())));
    return blocks;
  }

  private Table timetable(Path path) {
    List<List<String>> rows = path.steps().stream().map(this::row).toList();
    return new Table("Path " + path.id(), HEADS, rows);
  }

  private List<String> row(Step step) {
    Duration retry = step.retryEvery();
    return List.of(
        step.at().isZero() ? "at once" : "after " + Prose.length(step.at()),
        named.targets(step.page()),
        Prose.channels(step.by()),
        retry == null ? "no" : "every " + Prose.length(retry) + " until the next step");
  }

  private Line exhausted() {
    Exhausted exhausted = matrix.exhausted();
    String again =
        exhausted.rounds() == 0
            ? ""
            : "the path runs " + Prose.count(exhausted.rounds(), "more time") + "; after that ";
    return new Line(
        "Nobody answered",
        "When a path has run out unanswered, "
            + again
            + named.targets(exhausted.then())
            + " are paged by "
            + Prose.channels(exhausted.by())
            + " every "
            + Prose.length(exhausted.every())
            + " until a person acknowledges.");
  }

  private Line gap() {
    return new Line(
        "Between channels",
        "One person's next channel is tried "
            + Prose.length(matrix.timing().channelGap())
            + " after the one before, as long as there is no answer.");
  }

  List<Line> joint() {
    return matrix.joint().values().stream()
        .map(rule -> new Line(rule.id(), sentence(rule)))
        .toList();
  }

  private String sentence(JointRule rule) {
    Side lead = rule.lead();
    return "Both sides are paged at once: "
        + named.side(lead)
        + " leads by path "
        + rule.paths().get(lead)
        + ", "
        + named.side(lead.other())
        + " supports by path "
        + rule.paths().get(lead.other())
        + ". If "
        + named.side(lead)
        + " has not acknowledged within "
        + Prose.length(rule.acceptWithin())
        + ", "
        + named.side(lead.other())
        + " leads, once, and "
        + named.person(rule.tieBreaker())
        + " is paged as the tie-breaker.";
  }
}
