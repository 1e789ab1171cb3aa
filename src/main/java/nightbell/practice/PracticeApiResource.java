package nightbell.practice;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nightbell.reference.Described;
import org.jspecify.annotations.Nullable;

/**
 * The phones and mailboxes for scripts and for the page: look at what came, and do what a person at
 * the phone can do. Needs no token. What has not changed since it was last fetched is answered with
 * 304 to who asks with its tag.
 */
@Path("/practice/api")
public final class PracticeApiResource {
  private final PracticeCarrier carrier;
  private final String run = UUID.randomUUID().toString();

  public PracticeApiResource(PracticeCarrier carrier) {
    this.carrier = carrier;
  }

  @GET
  @Path("/phones")
  @Described("All practice phones.")
  public Response phones(@Context Request request) {
    return look(request, Board::phones);
  }

  @GET
  @Path("/mailboxes")
  @Described("All practice mailboxes.")
  public Response mailboxes(@Context Request request) {
    return look(request, Board::mailboxes);
  }

  @GET
  @Path("/mails")
  @Described(value = "Mails that came.", asks = "to: Those to this number or address.")
  public Response mails(@Context Request request, @QueryParam("to") @Nullable String to) {
    return look(request, board -> board.mails(to));
  }

  @GET
  @Path("/messages")
  @Described(
      value = "Messages that came. Mails too, if to is a mail address.",
      asks = "to: Those to this number or address.")
  public Response messages(@Context Request request, @QueryParam("to") @Nullable String to) {
    boolean mail = to != null && to.contains("@");
    return look(request, board -> mail ? board.mails(to) : board.texts(number(to)));
  }

  @GET
  @Path("/calls")
  @Described(value = "Calls that came.", asks = "to: Those to this number or address.")
  public Response calls(@Context Request request, @QueryParam("to") @Nullable String to) {
    return look(request, board -> board.calls(number(to)));
  }

  @POST
  @Path("/reply")
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value =
          "Sends a text from a phone to the service, or answers the newest mail of a"
              + " mailbox. The answer is what comes back.",
      body = "{\"from\": number or address, \"body\": text, \"mail\": id of a mail}",
      fails = {
        "400: from is no number.",
        "404: There is no such mail.",
        "502: The service gave no answer."
      })
  public void reply(String json, @Suspended AsyncResponse response) {
    if (Json.member(json, "from").contains("@")) {
      response.resume(answerMail(json));
      return;
    }
    String from = Phones.withPlus(Json.member(json, "from"));
    if (!Phones.isNumber(from)) {
      response.resume(bad("from is the phone's number, such as +12025550101; body its text"));
      return;
    }
    var unused =
        carrier
            .send(from, Json.member(json, "body"))
            .whenComplete(
                (reply, error) ->
                    response.resume(error == null ? answered(reply) : unreached(error.toString())));
  }

  @POST
  @Path("/mail")
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value = "Writes a mail to the service.",
      body = "{\"from\": address, \"to\": address, \"subject\": text, \"body\": text}",
      fails = {"400: An address is wrong.", "502: The service gave no answer."})
  public Response mail(String json) {
    String from = Json.member(json, "from");
    String to = Json.member(json, "to");
    if (!from.contains("@") || !to.contains("@")) {
      return bad("from and to are mail addresses; subject and body say what is written");
    }
    return written(new OwnMail(from, to, Json.member(json, "subject"), Json.member(json, "body")));
  }

  /** Answers the newest mail of a mailbox, or the one that {@code mail} names by its id. */
  private Response answerMail(String json) {
    String id = Json.member(json, "mail");
    List<Mail> mails =
        carrier.mails(Json.member(json, "from")).stream()
            .filter(mail -> id.isEmpty() || mail.id().equals(id))
            .toList();
    return mails.isEmpty()
        ? missing("There is no such mail in this mailbox")
        : written(OwnMail.answer(mails.get(mails.size() - 1), Json.member(json, "body")));
  }

  private Response written(OwnMail mail) {
    try {
      carrier.write(mail);
      return Json.answer(200, new Fields().put("answer", null).all());
    } catch (RuntimeException e) {
      return unreached(String.valueOf(e.getMessage()));
    }
  }

  @POST
  @Path("/calls/{sid}/key")
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value = "Presses keys in a call.",
      asks = "sid: The sid of a call.",
      body = "{\"digits\": \"1\"}",
      fails = {
        "400: These are no keys of a phone.",
        "404: There is no such call.",
        "409: The call is over."
      })
  public Response key(@PathParam("sid") String sid, String json) {
    String digits = Json.member(json, "digits");
    return digits.matches("[0-9*#]{1,32}")
        ? atCall(sid, call -> carrier.press(call, digits))
        : bad("digits are keys of a phone: 0 to 9, * and #");
  }

  @POST
  @Path("/calls/{sid}/answer")
  @Described(
      value = "Picks up a ringing call.",
      asks = "sid: The sid of a call.",
      fails = {"404: There is no such call.", "409: The call is over."})
  public Response answer(@PathParam("sid") String sid) {
    return atCall(sid, carrier::answer);
  }

  @POST
  @Path("/calls/{sid}/hangup")
  @Described(
      value = "Hangs up.",
      asks = "sid: The sid of a call.",
      fails = {"404: There is no such call.", "409: The call is over."})
  public Response hangUp(@PathParam("sid") String sid) {
    return atCall(sid, carrier::hangUp);
  }

  @POST
  @Path("/phones/{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value = "Sets how a phone behaves and what goes wrong with it.",
      asks = "number: text: The number of a phone.",
      body =
          "{\"behaviour\": \"answers\" | \"voicemail\" | \"busy\" | \"no-answer\" | \"off\" |"
              + " \"opted-out\" | \"landline\" | \"slow\"}, and faults as for the carrier",
      fails = {
        "400: There is no such behaviour or fault.",
        "404: There is no phone of this number."
      })
  public Response behave(@PathParam("number") String number, String json) {
    String phone = Phones.withPlus(number);
    Optional<Behaviour> behaviour = Behaviour.of(Json.member(json, "behaviour"));
    MoodForm faults = MoodForm.read(json);
    if (!carrier.<Boolean>look(board -> board.has(phone))) {
      return missing("There is no phone " + phone);
    }
    if (behaviour.isEmpty() && (faults.saysNothing() || Json.has(json, "behaviour"))) {
      return bad("behaviour is one of " + String.join(", ", Behaviour.words()));
    }
    if (faults.wrong() != null) {
      return bad(faults.wrong());
    }
    behaviour.ifPresent(wanted -> carrier.behave(phone, wanted));
    if (!faults.saysNothing()) {
      carrier.misbehave(phone, faults.faults().toArray(Mischief[]::new));
    }
    return Json.answer(200, carrier.<Object>look(board -> known(board.phone(phone))));
  }

  @GET
  @Path("/carrier")
  @Described("How the practice carrier is told to misbehave, and what it could.")
  public Response carrier(@Context Request request) {
    return look(request, Board::carrier);
  }

  @POST
  @Path("/carrier")
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value = "Sets what goes wrong with all phones. Each call says the whole of it.",
      body = "Faults, and how many messages a second the carrier takes; {} for none.",
      fails = "400: There is no such fault.")
  public Response misbehave(String json) {
    MoodForm wanted = MoodForm.read(json);
    if (wanted.wrong() != null) {
      return bad(wanted.wrong());
    }
    carrier.mood(wanted::set);
    return Json.answer(200, carrier.<Object>look(Board::carrier));
  }

  private Response atCall(String sid, Predicate<String> act) {
    if (carrier.<@Nullable Object>look(board -> board.call(sid)) == null) {
      return missing("There is no call " + sid);
    }
    boolean done = act.test(sid);
    return done
        ? Json.answer(200, carrier.<Object>look(board -> known(board.call(sid))))
        : Json.problem(409, "Conflict", "The call is over");
  }

  private Response look(Request request, Function<Board, Object> at) {
    // The revision before the look: a change in between is then seen the next time.
    EntityTag tag = new EntityTag(run + "-" + carrier.revision());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.build();
    }
    CacheControl ask = new CacheControl();
    ask.setNoCache(true);
    Object body = carrier.<Object>look(at);
    return Response.fromResponse(Json.answer(200, body)).tag(tag).cacheControl(ask).build();
  }

  private static Response answered(Inbox.Reply reply) {
    return reply.trouble() == null
        ? Json.answer(200, new Fields().put("answer", reply.answer()).all())
        : unreached(reply.trouble());
  }

  private static Response unreached(String trouble) {
    return Json.problem(502, "Bad Gateway", "It got no answer: " + trouble);
  }

  private static Response bad(String detail) {
    return Json.problem(400, "Bad Request", detail);
  }

  private static Response missing(String detail) {
    return Json.problem(404, "Not Found", detail);
  }

  private static @Nullable String number(@Nullable String asked) {
    return asked == null || asked.isBlank() ? null : Phones.withPlus(asked);
  }

  private static Map<String, Object> known(@Nullable Map<String, Object> found) {
    return found == null ? Map.of() : found;
  }
}
