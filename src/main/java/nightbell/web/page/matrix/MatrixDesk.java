package nightbell.web.page.matrix;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.ActiveFindings;
import nightbell.engine.Clock;
import nightbell.engine.Gaps;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.RotaChanges;
import nightbell.engine.Timetables;
import nightbell.engine.agreement.Agreement;
import nightbell.matrix.Roster;
import nightbell.web.page.MessageView;

/** What the pages of the matrix read; {@link #resources} is what to register. */
public record MatrixDesk(
    Matrices matrices,
    Agreement agreement,
    ActiveFindings findings,
    Gaps gaps,
    Timetables timetables,
    RotaChanges changes,
    Clock clock) {
  static final String HTML = "text/html;charset=utf-8";

  /** The pages. */
  public List<Object> resources() {
    return List.of(new MatrixPages(this), new ExplainPage(this), new CoveragePage(this));
  }

  Optional<MatrixVersion> active(String client) {
    return matrices.active(new ClientId(client));
  }

  /** Who stands in by this matrix, with the overrides and absences as they are known now. */
  Roster roster(MatrixVersion version) {
    return new Roster(version.matrix(), changes.of(version.matrix().client().id()));
  }

  static Response stranger() {
    return missing("There is no client of this id with an active matrix.");
  }

  static Response missing(String sentence) {
    return Response.status(404).entity(new MessageView("Not found", sentence, "/matrix")).build();
  }
}
