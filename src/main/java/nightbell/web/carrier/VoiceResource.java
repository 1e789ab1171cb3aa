package nightbell.web.carrier;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import nightbell.engine.Engine;
import nightbell.engine.Engine.KeyAnswer;
import nightbell.engine.Engine.PageReport;
import nightbell.engine.Engine.Paged;
import nightbell.engine.PageState;
import nightbell.reference.Described;
import nightbell.reference.InTheirWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a call says, the keys pressed in it, and how it went. Saying something changes nothing, so a
 * carrier may fetch it as often as it likes.
 */
@InTheirWords(Void.class)
@Path("/twilio/voice/{token}")
@Signed
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class VoiceResource {
  private static final Logger log = LoggerFactory.getLogger(VoiceResource.class);

  private final Engine engine;
  private final Reports reports;
  private final CallScript script;
  private final QuestionCalls questions;

  VoiceResource(Engine engine, Reports reports, PublicAddress address) {
    this.engine = engine;
    this.reports = reports;
    this.script = new CallScript(address);
    this.questions = new QuestionCalls(engine, address);
  }

  @POST
  @Described(
      value = "What to say in a call, as TwiML. Saying it changes nothing.",
      asks = {"token: The page's token.", "round: integer: Which time it is said; 1 if not said."},
      body = "Twilio's form: CallSid, AnsweredBy, …",
      gives = String.class,
      out = "text/xml")
  public CompletionStage<Response> said(
      @PathParam("token") String token,
      @QueryParam("round") @DefaultValue("1") String round,
      @Context ContainerRequestContext request) {
    Form form = Form.of(request);
    if (Reports.machine(form)) {
      return voicemail(token, form);
    }
    return CompletableFuture.completedStage(prompt(token, CallScript.round(round)));
  }

  @POST
  @Path("/fallback")
  @Described(
      value = "What to say when the carrier got nothing usable from us, as TwiML.",
      asks = "token: The page's token.",
      body = "Twilio's form.",
      gives = String.class,
      out = "text/xml")
  public CompletionStage<Response> fallback(
      @PathParam("token") String token, @Context ContainerRequestContext request) {
    Form form = Form.of(request);
    return Reports.machine(form)
        ? voicemail(token, form)
        : CompletableFuture.completedStage(script.fallback(token));
  }

  @POST
  @Path("/key")
  @Described(
      value =
          "A key that was pressed in a call. The answer is TwiML that says what it"
              + " did; one without meaning brings the question again.",
      asks = "token: The page's token.",
      body = "Twilio's form: CallSid, Digits, …",
      gives = String.class,
      out = "text/xml")
  public CompletionStage<Response> key(
      @PathParam("token") String token, @Context ContainerRequestContext request) {
    String digits = Form.of(request).get("Digits").strip();
    if (digits.isEmpty() || digits.equals("*")) {
      return CompletableFuture.completedStage(prompt(token, 1));
    }
    return Stages.answer(
        () -> key(token, digits),
        answer -> answer.orElseGet(CallScript::unknown),
        () -> script.again(token));
  }

  @POST
  @Path("/status")
  @Described(
      value = "How a call went. An unknown token or word is 204 as well.",
      asks = "token: The page's token.",
      body = "Twilio's form: CallSid, CallStatus, …",
      gives = void.class,
      status = 204,
      fails = "503: It could not be recorded; report it again.")
  public CompletionStage<Response> status(
      @PathParam("token") String token, @Context ContainerRequestContext request) {
    return StatusAnswer.to(reports.ofCall(Form.of(request)), r -> engine.report(token, r));
  }

  private CompletionStage<Response> voicemail(String token, Form form) {
    PageReport voicemail = new PageReport(PageState.FAILED, form.get("CallSid"), "voicemail");
    Supplier<Response> left = questions.voicemail(token).orElse(CallScript::voicemail);
    return Stages.answer(() -> engine.report(token, voicemail), known -> left.get(), left);
  }

  private Response prompt(String token, int round) {
    try {
      Optional<Paged> paged = engine.paged(token);
      return paged
          .map(page -> script.prompt("", page, token, round))
          .or(() -> questions.prompt(token, round))
          .orElseGet(CallScript::unknown);
    } catch (RuntimeException e) {
      log.warn("a page could not be read for its call", e);
      return script.trouble(token, round);
    }
  }

  /** A token is a page's or a question's, never both. */
  private CompletionStage<Optional<Response>> key(String token, String digits) {
    return engine
        .key(token, digits)
        .thenCompose(
            key ->
                key.isPresent()
                    ? CompletableFuture.completedStage(Optional.of(pressed(token, key.get())))
                    : questions.key(token, digits));
  }

  private Response pressed(String token, KeyAnswer key) {
    return key.understood()
        ? Twiml.farewell(key.say())
        : script.prompt(key.say() + " ", key.paged(), token, 1);
  }
}
