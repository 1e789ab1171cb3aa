package nightbell.web.page.oncall;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import nightbell.engine.Asks;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.rota.Feeds;
import nightbell.engine.rota.LiveRota;
import nightbell.engine.rota.Loads;
import nightbell.engine.rota.Swaps;
import nightbell.matrix.Matrix;
import nightbell.web.page.MessageView;

/** What the pages on who is on call work with; {@link #resources} is what to register. */
public record OnCallDesk(
    Matrices matrices,
    LiveRota rota,
    Swaps swaps,
    Loads loads,
    Asks asks,
    Feeds feeds,
    Clock clock,
    URI publicUrl) {
  static final String HTML = "text/html;charset=utf-8";

  /** The page, and what its forms and calendar ask. */
  public List<Object> resources() {
    return List.of(
        new OnCallPage(this),
        new LoadPage(this),
        new OverrideForms(this),
        new AwayForms(this),
        new SwapForms(this),
        new FeedForms(this));
  }

  static Response message(int status, String title, String sentence, Matrix matrix) {
    return Response.status(status).entity(new MessageView(title, sentence, back(matrix))).build();
  }

  static Response stranger() {
    return Response.status(404)
        .entity(new MessageView("Not found", "There is no client of this id.", "/oncall"))
        .build();
  }

  static Response forbidden(Matrix matrix) {
    return message(
        403,
        "This is for managers",
        "Managers change who is on call, and see its load. What is your own, you change yourself.",
        matrix);
  }

  static Response done(Matrix matrix) {
    return Response.seeOther(URI.create(back(matrix) + "#changes")).build();
  }

  static String back(Matrix matrix) {
    return "/oncall?client=" + matrix.client().id();
  }
}
