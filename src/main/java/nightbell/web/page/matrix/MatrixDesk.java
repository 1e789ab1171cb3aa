package nightbell.web.page.matrix;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.ActiveFindings;
import nightbell.engine.Clock;
import nightbell.engine.Gaps;
import nightbell.engine.Linter;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.RotaChanges;
import nightbell.engine.StoredVersion;
import nightbell.engine.Timetables;
import nightbell.engine.agreement.Agreement;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.web.auth.Caller;
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
    return List.of(
        new MatrixPages(this),
        new ExplainPage(this),
        new CoveragePage(this),
        new EditPage(this),
        new SignPage(this));
  }

  /** Looks at texts as those are looked at that are loaded. */
  Linter linter() {
    return Linter.LIVE;
  }

  /** A client's active version, where the caller may see the client at all. */
  Optional<MatrixVersion> active(String client, SecurityContext security) {
    ClientId id = new ClientId(client);
    return Caller.of(security).rights().sees(id) ? matrices.active(id) : Optional.empty();
  }

  /** A version of this client, where the caller may see the client at all. */
  Optional<StoredVersion> version(String client, int number, SecurityContext security) {
    ClientId id = new ClientId(client);
    return agreement
        .version(number)
        .filter(stored -> stored.client().equals(id))
        .filter(stored -> Caller.of(security).rights().sees(id));
  }

  /** Who stands in by this matrix, with the overrides and absences as they are known now. */
  Roster roster(MatrixVersion version) {
    return new Roster(version.matrix(), changes.of(version.matrix().client().id()));
  }

  /** The matrix whose word on the desks holds for a version: the active one, or else its own. */
  Matrix ruling(StoredVersion stored) {
    return matrices
        .active(stored.client())
        .or(() -> matrices.version(stored.number()))
        .orElseThrow()
        .matrix();
  }

  static Response noVersion(int number) {
    return missing("There is no version " + number + " of this client.");
  }

  static Response stranger() {
    return missing("There is no client of this id with an active matrix.");
  }

  static Response refused(MatrixVersion version, String sentence) {
    String back = Heading.of(version).path();
    return Response.status(403).entity(new MessageView("Not for you", sentence, back)).build();
  }

  static Response missing(String sentence) {
    return Response.status(404).entity(new MessageView("Not found", sentence, "/matrix")).build();
  }
}
