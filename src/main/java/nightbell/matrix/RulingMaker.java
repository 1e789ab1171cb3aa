package nightbell.matrix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightbell.alert.Alert;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
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
    Work work = work();
    ResponseAnswer response = ResponseAnswer.of(matrix, severity.severity(), window.window(), at);
    PagingAnswer paging = PagingAnswer.of(matrix, severity.severity(), window.window(), at);
    return new Ruling(
        row.row() == null ? null : row.row().id(),
        row.row() == null,
        work.support() == null ? row.gives().owner() : Owner.JOINT,
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
        inform(),
        changeRules(),
        sentences(work, response, paging));
  }

  private Work work() {
    return Work.of(matrix, row.gives())
        .beside(matrix, others().stream().map(RowAnswer::gives).toList());
  }

  /** The rows of the other systems that the alert names, where there is one. */
  private List<RowAnswer> others() {
    return system.others().stream().map(this::row).filter(other -> other.row() != null).toList();
  }

  private List<PersonId> inform() {
    return Stream.concat(Stream.of(row), others().stream())
        .flatMap(answer -> answer.gives().inform().stream())
        .distinct()
        .toList();
  }

  private RowAnswer row(@Nullable SystemId of) {
    return RowAnswer.of(matrix, of, category.category(), window.window(), at);
  }

  /** The rule of the system that decides alone, or each system's with its name. */
  private @Nullable String changeRules() {
    List<MatrixSystem> ruled =
        Stream.concat(Stream.ofNullable(system.id()), system.others().stream())
            .flatMap(id -> Stream.ofNullable(matrix.systems().get(id)))
            .filter(known -> known.changeRule() != null)
            .toList();
    if (ruled.isEmpty()) {
      return null;
    }
    return ruled.size() == 1 && ruled.get(0).id().equals(system.id())
        ? ruled.get(0).changeRule()
        : ruled.stream()
            .map(known -> known.id() + ": " + known.changeRule())
            .collect(Collectors.joining("; "));
  }

  /** The answers in their order; what is said beside them comes last. */
  private List<String> sentences(Work work, ResponseAnswer response, PagingAnswer paging) {
    List<String> sentences = new ArrayList<>();
    sentences.add(severity.sentence());
    sentences.add(system.sentence());
    sentences.add(category.sentence());
    sentences.add(window.sentence());
    sentences.add(row.sentence());
    sentences.add(response.sentence());
    sentences.add(paging.sentence());
    if (!system.others().isEmpty()) {
      sentences.add(alsoNamed(work));
    }
    if (!inform().isEmpty()) {
      sentences.add("Inform " + Wording.list(inform()) + ".");
    }
    String rules = changeRules();
    if (rules != null) {
      boolean own = system.system() != null && rules.equals(system.system().changeRule());
      sentences.add((own ? "Change rule of " + system.id() : "Change rules") + ": " + rules);
    }
    return sentences;
  }

  private String alsoNamed(Work work) {
    String names =
        "The alert also names "
            + Wording.list(system.others().stream().map(this::withOwner).toList());
    Side support = work.support();
    return support == null || work.rule() != null
        ? names + "; " + system.id() + " is named first and decides."
        : names
            + ": both sides work it; "
            + Wording.lower(work.lead())
            + " leads, since "
            + system.id()
            + " is named first, and "
            + Wording.lower(support)
            + " supports by path "
            + work.runs().get(1).path()
            + "; if "
            + Wording.lower(work.lead())
            + " has not accepted it within "
            + Wording.length(JointRule.accept(severity.severity(), window.window()))
            + ", "
            + Wording.lower(support)
            + " leads and its desk is paged.";
  }

  private String withOwner(SystemId other) {
    return other + " (owner " + Wording.lower(row(other).gives().owner()) + ")";
  }
}
