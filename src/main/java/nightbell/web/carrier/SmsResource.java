package nightbell.web.carrier;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nightbell.engine.Engine;
import nightbell.reference.Described;
import nightbell.reference.InTheirWords;

/** Texts from people, and what became of texts to them. The same request again changes nothing. */
@InTheirWords(Void.class)
@Path("/twilio/sms")
@Signed
public final class SmsResource {
  private final Engine engine;
  private final Reports reports;

  SmsResource(Engine engine, Reports reports) {
    this.engine = engine;
    this.reports = reports;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Described(
      value =
          "A text from a person. The answer is TwiML: what is said back to the phone."
              + " The same again changes nothing.",
      body = "Twilio's form: MessageSid, From, To, Body, …",
      gives = String.class,
      out = "text/xml",
      fails = "400: The message or its sender is not named.")
  public CompletionStage<Response> text(@Context ContainerRequestContext request) {
    Form form = Form.of(request);
    String sid = form.get("MessageSid");
    String from = form.get("From");
    if (sid.isEmpty() || from.isEmpty()) {
      return CompletableFuture.completedStage(Response.status(400).build());
    }
    return Stages.answer(
        () -> engine.text(sid, from, form.get("Body")),
        answer -> answer.map(Twiml::message).orElseGet(Twiml::silence),
        () -> Twiml.message("Nightbell is not sure that it took this. Please send it again."));
  }

  @POST
  @Path("/status/{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Described(
      value = "How far a text to a person got. An unknown token or word is 204 as well.",
      asks = "token: The page's token.",
      body = "Twilio's form: MessageSid, MessageStatus, ErrorCode, …",
      gives = void.class,
      status = 204,
      fails = "503: It could not be recorded; report it again.")
  public CompletionStage<Response> status(
      @PathParam("token") String token, @Context ContainerRequestContext request) {
    return StatusAnswer.to(reports.ofMessage(Form.of(request)), r -> engine.report(token, r));
  }
}
