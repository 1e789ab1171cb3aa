package nightbell.web.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Engine.Paged;
import nightbell.engine.Matrices;
import nightbell.engine.Records;
import nightbell.escalation.Via;
import nightbell.oncall.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mail's link. Getting it acts on nothing however often it is fetched, since mail scanners fetch
 * links too; that it was opened goes on record. Only the form with the mail's digit acts.
 */
@Path("/a/{token: [A-Za-z0-9_-]{8,200}}")
@Produces(HomeResource.HTML)
public final class AnswerResource {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerResource.class);
  private static final int AGENT = 200;
  private final Engine engine;
  private final Matrices matrices;
  private final Clock clock;
  private final Neighbours neighbours;

  public AnswerResource(Engine engine, Matrices matrices, Clock clock, Records records) {
    this.engine = engine;
    this.matrices = matrices;
    this.clock = clock;
    this.neighbours = new Neighbours(records);
  }

  @GET
  public Response show(
      @PathParam("token") String token,
      @HeaderParam("User-Agent") @DefaultValue("unknown") String agent) {
    return engine
        .paged(token)
        .map(
            paged -> {
              record(paged, agent);
              return answer(200, view(paged, "", !paged.incident().isResolved()));
            })
        .or(() -> engine.asked(token).map(ask -> answer(200, QuestionView.of(ask, ""))))
        .orElseGet(() -> answer(404, AnswerView.gone()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public CompletionStage<Response> act(
      @PathParam("token") String token, @FormParam("key") @DefaultValue("") String key) {
    return engine
        .click(token, key.strip())
        .thenCompose(
            clicked ->
                clicked
                    .map(did -> answer(200, view(did.paged(), did.say(), !did.understood())))
                    .map(CompletableFuture::completedStage)
                    .orElseGet(() -> answered(token, key.strip())))
        .exceptionally(AnswerResource::refused);
  }

  /** A token is a page's or a question's, never both. */
  private CompletionStage<Response> answered(String token, String key) {
    return engine
        .answer(token, key, Via.EMAIL)
        .thenApply(
            answer ->
                answer
                    .map(did -> answer(200, QuestionView.of(did.ask(), did.say())))
                    .orElseGet(() -> answer(404, AnswerView.gone())));
  }

  private AnswerView view(Paged paged, String say, boolean form) {
    Shown shown = Shown.of(paged.incident(), matrices);
    IncidentLine line = shown.line(clock);
    List<Fact> facts = Facts.few(shown, neighbours.of(paged.incident()));
    return form ? AnswerView.open(say, line, facts) : AnswerView.done(say, line, facts);
  }

  /** A record that fails must not keep the page from someone who wants to answer. */
  private void record(Paged paged, String agent) {
    String shown = agent.replaceAll("\\p{Cntrl}", " ");
    String cut = shown.length() <= AGENT ? shown : shown.substring(0, AGENT);
    Actor actor = new Actor(paged.page().person().value(), paged.page().side());
    Entry entry =
        new Entry(
            Kind.LINK_OPENED,
            actor,
            Channel.EMAIL,
            "The mail's link was opened, by a person or a scanner",
            Map.of("page", paged.page().id().value(), "agent", cut));
    engine
        .note(paged.incident().client(), paged.incident().number(), entry)
        .whenComplete(
            (done, error) -> {
              if (error != null) {
                LOG.warn("An opened link of {} is not on record", paged.page().id(), error);
              }
            });
  }

  private static Response refused(Throwable error) {
    Throwable cause =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    if (cause instanceof Engine.Overloaded) {
      return answer(
          503, new MessageView("Busy", "Nothing was changed. Please send it again.", null));
    }
    throw new CompletionException(cause);
  }

  private static Response answer(int status, HtmlView view) {
    return Response.status(status)
        .entity(view)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .build();
  }
}
