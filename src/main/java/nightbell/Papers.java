package nightbell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nightbell.engine.ActiveFindings;
import nightbell.engine.Clock;
import nightbell.engine.Editions;
import nightbell.engine.Gaps;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Register;
import nightbell.engine.RotaChanges;
import nightbell.engine.StoredVersion;
import nightbell.engine.Timetables;
import nightbell.engine.agreement.Agreement;
import nightbell.matrix.paper.Signature;
import nightbell.oncall.Person;
import nightbell.paper.PdfPaper;
import nightbell.web.api.GapsResource;
import nightbell.web.api.MatrixPaperResource;
import nightbell.web.page.MatrixPaperPage;
import nightbell.web.page.matrix.MatrixDesk;
import nightbell.web.seen.Seen;

/** The matrix on paper, for browsers, scripts and the command line. */
final class Papers {
  private Papers() {}

  static List<Object> resources(
      Matrices matrices, Register register, Agreement agreement, Clock clock, Seen seen) {
    Editions editions =
        new Editions(
            matrices,
            register,
            clock,
            version ->
                agreement
                    .version(version.number())
                    .map(stored -> signatures(version, stored))
                    .orElse(List.of()));
    return List.of(
        new MatrixPaperResource(seen.of(matrices), editions::of, pdf()),
        new MatrixPaperPage(seen.of(matrices), editions::of));
  }

  /** The matrix on pages, and where it fails. */
  static List<Object> desk(
      Matrices matrices,
      Agreement agreement,
      ActiveFindings findings,
      Gaps gaps,
      Timetables timetables,
      RotaChanges changes,
      Clock clock,
      Seen seen) {
    MatrixDesk desk =
        new MatrixDesk(
            seen.of(matrices),
            seen.of(agreement),
            findings,
            seen.of(gaps),
            timetables,
            changes,
            clock);
    List<Object> all = new ArrayList<>(desk.resources());
    all.add(new GapsResource(seen.of(gaps)));
    return all;
  }

  private static List<Signature> signatures(MatrixVersion version, StoredVersion stored) {
    return stored.signatures().stream()
        .map(
            given -> {
              Person person = version.matrix().people().get(given.person());
              String name = person == null ? given.person().value() : person.name();
              return new Signature(given.side(), name, given.at(), given.sha256());
            })
        .toList();
  }

  /** Makes PDFs. The class that does is first loaded when the first one is asked for. */
  @SuppressWarnings("UnnecessaryLambda") // a method reference would load the class at the start
  static Function<String, byte[]> pdf() {
    return html -> PdfPaper.of(html);
  }
}
