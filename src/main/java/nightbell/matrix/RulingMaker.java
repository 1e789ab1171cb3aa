package nightbell.matrix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.alert.Alert;
import org.jspecify.annotations.Nullable;

/** Makes one ruling: asks the questions in their order and gathers the answers. */
final class RulingMaker {
  private final Matrix matrix;
  private final Instant at;
  private final SeverityAnswer severity;
  private final SystemAnswer system;
  private final CategoryAnswer category;
  private final WindowAnswer window;
  private final RowAnswer row;

  RulingMaker(Matrix matrix, Alert alert, Instant at) {
    this.matrix = matrix;
    this.at = at;
    AlertFacts facts = new AlertFacts(alert);
    severity = SeverityAnswer.of(matrix, alert);
    system = SystemAnswer.of(matrix, facts);
    category = CategoryAnswer.of(matrix, facts);
    window = WindowAnswer.of(matrix, at);
    row = row(system.id());
  }

  Ruling ruling() {
    Work work = Work.of(matrix, row.gives());
    ResponseAnswer response = ResponseAnswer.of(matrix, severity.severity(), window.window(), at);
    PagingAnswer paging = PagingAnswer.of(matrix, severity.severity(), window.window(), at);
    return new Ruling(
        row.row() == null ? null : row.row().id(),
        row.row() == null,
        row.gives().owner(),
        work.lead(),
        work.support(),
        row.gives().accountable(),
        severity.severity().id(),
        system.id(),
        category.category(),
        window.window(),
        work.rule() == null ? null : work.rule().id(),
        work.runs(),
        response.respondBy(),
        paging.paging(),
        paging.heldUntil(),
        row.gives().inform(),
        changeRule(),
        sentences(response, paging));
  }

  private RowAnswer row(@Nullable SystemId of) {
    return RowAnswer.of(matrix, of, category.category(), window.window(), at);
  }

  private @Nullable String changeRule() {
    return system.system() == null ? null : system.system().changeRule();
  }

  /** The answers in their order; what is said beside them comes last. */
  private List<String> sentences(ResponseAnswer response, PagingAnswer paging) {
    List<String> sentences = new ArrayList<>();
    sentences.add(severity.sentence());
    sentences.add(system.sentence());
    sentences.add(category.sentence());
    sentences.add(window.sentence());
    sentences.add(row.sentence());
    sentences.add(response.sentence());
    sentences.add(paging.sentence());
    if (!system.others().isEmpty()) {
      sentences.add(others());
    }
    if (!row.gives().inform().isEmpty()) {
      sentences.add("Inform " + Wording.list(row.gives().inform()) + ".");
    }
    if (changeRule() != null) {
      sentences.add("Change rule of " + system.id() + ": " + changeRule());
    }
    return sentences;
  }

  private String others() {
    List<String> others = system.others().stream().map(this::withOwner).toList();
    return "The alert also names "
        + Wording.list(others)
        + "; "
        + system.id()
        + " is named first and decides.";
  }

  private String withOwner(SystemId other) {
    return other + " (owner " + Wording.lower(row(other).gives().owner()) + ")";
  }
}
