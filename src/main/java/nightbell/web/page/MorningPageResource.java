package nightbell.web.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nightbell.alert.IncidentNumber;
import nightbell.engine.morning.Author;
import nightbell.engine.morning.Cause;
import nightbell.engine.morning.FollowUpWish;
import nightbell.engine.morning.Mornings;
import nightbell.engine.morning.Said;
import nightbell.engine.morning.Worth;
import org.jspecify.annotations.Nullable;

/**
 * The forms of an incident's page for the morning after. What was taken down is answered by the
 * page again, so that loading it anew does not send it twice.
 */
@Path("/incidents/{number: [0-9]{1,9}}/morning")
@Produces(HomeResource.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class MorningPageResource {
  private final Mornings mornings;
  private final Visits visits;

  public MorningPageResource(Mornings mornings, Visits visits) {
    this.mornings = mornings;
    this.visits = visits;
  }

  @POST
  @Path("cause")
  public Response cause(
      @PathParam("number") int number,
      @Context SecurityContext security,
      MultivaluedMap<String, String> form) {
    Author by = author(security, form);
    Optional<Cause> cause = oneOf(Cause.values(), form.getFirst("cause"));
    return cause.isEmpty()
        ? wrong(number, "Choose a cause.")
        : answer(
            number,
            mornings
                .debriefs()
                .cause(new IncidentNumber(number), cause.get(), text(form, "note"), by));
  }

  @POST
  @Path("worth")
  public Response worth(
      @PathParam("number") int number,
      @Context SecurityContext security,
      MultivaluedMap<String, String> form) {
    Author by = author(security, form);
    Optional<Worth> worth = oneOf(Worth.values(), form.getFirst("worth"));
    return worth.isEmpty()
        ? wrong(number, "Choose one of both.")
        : answer(number, mornings.debriefs().judge(new IncidentNumber(number), worth.get(), by));
  }

  @POST
  @Path("review")
  public Response review(
      @PathParam("number") int number,
      @Context SecurityContext security,
      MultivaluedMap<String, String> form) {
    Author by = author(security, form);
    return answer(
        number,
        mornings
            .debriefs()
            .review(
                new IncidentNumber(number), text(form, "wentWell"), text(form, "toImprove"), by));
  }

  @POST
  @Path("follow-ups")
  public Response followUp(
      @PathParam("number") int number,
      @Context SecurityContext security,
      MultivaluedMap<String, String> form) {
    Author by = author(security, form);
    FollowUpWish wish =
        new FollowUpWish(text(form, "text"), text(form, "owner"), day(form.getFirst("due")));
    return answer(number, mornings.followUps().add(new IncidentNumber(number), wish, by));
  }

  @POST
  @Path("follow-ups/{id}")
  public Response close(
      @PathParam("number") int number,
      @PathParam("id") String id,
      @Context SecurityContext security,
      MultivaluedMap<String, String> form) {
    Author by = author(security, form);
    return answer(number, mornings.followUps().close(id, text(form, "note"), by));
  }

  private Author author(SecurityContext security, MultivaluedMap<String, String> form) {
    visits.check(security, form.getFirst(Visits.FIELD));
    String by = form.getFirst("by");
    return new Author(visits.actor(security), by == null || by.isBlank() ? null : by);
  }

  private static Response answer(int number, Optional<? extends Said<?>> answer) {
    if (answer.isEmpty()) {
      return message(404, "Not found", "There is nothing of this number.", number);
    }
    Said<?> said = answer.get();
    if (!said.wrong().isEmpty()) {
      Said.Wrong first = said.wrong().get(0);
      return wrong(number, first.where() + ": " + first.what() + ".");
    }
    return said.refusal() == null
        ? Response.seeOther(URI.create("/incidents/" + number)).build()
        : message(409, "Not possible now", said.refusal(), number);
  }

  private static Response wrong(int number, String sentence) {
    return message(400, "Something is missing", sentence, number);
  }

  private static Response message(int status, String title, String sentence, int number) {
    return Response.status(status)
        .entity(new MessageView(title, sentence, "/incidents/" + number))
        .build();
  }

  private static String text(MultivaluedMap<String, String> form, String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static <E extends Enum<E>> Optional<E> oneOf(E[] all, @Nullable String word) {
    return Arrays.stream(all).filter(one -> one.name().equalsIgnoreCase(word)).findFirst();
  }
}
