package nightbell.web.page.record;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.function.Function;
import nightbell.access.Role;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.Records;
import nightbell.engine.Trail;
import nightbell.engine.report.ResponseReports;
import nightbell.engine.rota.Loads;
import nightbell.web.page.MessageView;
import nightbell.web.page.Sight;

/** What the pages of the record read; {@link #resources} is what to register. */
public record RecordDesk(
    Matrices matrices,
    Trail trail,
    Records records,
    ResponseReports reports,
    Loads loads,
    Clock clock) {
  static final String HTML = "text/html;charset=utf-8";

  /** The pages. */
  public List<Object> resources() {
    return List.of(
        new RecordPage(this), new VerifyPage(this), new EvidencePage(this), new FiguresPage(this));
  }

  /** Lets managers in. */
  Response enter(SecurityContext security, Function<Sight, Response> page) {
    Sight sight = Sight.of(security, matrices);
    return sight.caller().rights().role().covers(Role.MANAGER)
        ? page.apply(sight)
        : message(403, "The record is for managers", "Each incident's page tells its story.");
  }

  static Response stranger() {
    return message(404, "Not found", "There is no client of this id.");
  }

  static Response message(int status, String title, String sentence) {
    return Response.status(status)
        .entity(new MessageView(title, sentence, status == 403 ? "/" : "/record"))
        .build();
  }
}
