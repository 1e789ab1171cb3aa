package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nightbell.alert.IncidentNumber;
import nightbell.engine.morning.Cause;
import nightbell.engine.morning.Debrief;
import nightbell.engine.morning.DebriefRecords;
import nightbell.engine.morning.FollowUp;
import nightbell.engine.morning.Mornings;
import nightbell.engine.morning.Said;
import nightbell.engine.morning.Worth;
import nightbell.reference.Described;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an incident afterwards: its cause, whether it was worth paging somebody, its
 * review. {@code by} names a person of the matrix for whom the caller writes it down.
 */
@Path("/api/v1/incidents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DebriefResource {
  private static final int MOST = 1000;
  private final Mornings mornings;

  public DebriefResource(Mornings mornings) {
    this.mornings = mornings;
  }

  @GET
  @Path("{number}/debrief")
  @Described(
      value = "What was said of an incident afterwards, and its follow-ups.",
      fails = "404: There is no incident of this number.")
  public Shape debrief(@PathParam("number") String number) {
    IncidentNumber incident = Numbers.parse(number);
    return shape(mornings.debriefs().of(incident).orElseThrow(() -> Numbers.unknown(incident)));
  }

  @POST
  @Path("{number}/cause")
  @Described(
      value = "Names the cause of an incident.",
      takes = Wish.class,
      needs = "cause",
      body = "The cause, with a note; by is the person of the matrix who says it.",
      fails = {"404: There is no incident of this number.", "409: It cannot be said now."})
  public Shape cause(
      @PathParam("number") String number, @Context SecurityContext security, InputStream body) {
    Wish wish = JsonBody.read(body, Wish.class);
    IncidentNumber incident = Numbers.parse(number);
    Cause cause = oneOf("cause", wish.cause(), Cause.class);
    return said(
        incident,
        mornings
            .debriefs()
            .cause(incident, cause, Saying.text(wish.note()), Saying.author(security, wish.by())));
  }

  @POST
  @Path("{number}/worth")
  @Described(
      value = "Judges whether an incident was worth paging somebody.",
      takes = Wish.class,
      needs = "worth",
      body = "useful or noise; by is the person of the matrix who says it.",
      fails = {"404: There is no incident of this number.", "409: It cannot be said now."})
  public Shape worth(
      @PathParam("number") String number, @Context SecurityContext security, InputStream body) {
    Wish wish = JsonBody.read(body, Wish.class);
    IncidentNumber incident = Numbers.parse(number);
    Worth worth = oneOf("worth", wish.worth(), Worth.class);
    return said(
        incident, mornings.debriefs().judge(incident, worth, Saying.author(security, wish.by())));
  }

  @POST
  @Path("{number}/review")
  @Described(
      value = "Puts a review of an incident on record.",
      takes = Wish.class,
      body = "wentWell and toImprove; by is the person of the matrix who says it.",
      fails = {"404: There is no incident of this number.", "409: It cannot be said now."})
  public Shape review(
      @PathParam("number") String number, @Context SecurityContext security, InputStream body) {
    Wish wish = JsonBody.read(body, Wish.class);
    IncidentNumber incident = Numbers.parse(number);
    return said(
        incident,
        mornings
            .debriefs()
            .review(
                incident,
                Saying.text(wish.wentWell()),
                Saying.text(wish.toImprove()),
                Saying.author(security, wish.by())));
  }

  @POST
  @Path("{number}/follow-ups")
  @Described(
      value = "Adds something to be done because of an incident.",
      takes = FollowUpBody.class,
      needs = {"text", "owner", "due"},
      body = "What, who and by which day; by is the person of the matrix who says it.",
      gives = FollowUpShape.class,
      status = 201,
      fails = {"404: There is no incident of this number.", "409: It cannot be said now."})
  public Response followUp(
      @PathParam("number") String number, @Context SecurityContext security, InputStream body) {
    FollowUpBody asked = JsonBody.read(body, FollowUpBody.class);
    FollowUp made =
        Saying.value(
            mornings
                .followUps()
                .add(Numbers.parse(number), asked.wish(), Saying.author(security, asked.by())),
            "There is no incident " + number + ".");
    return Response.status(201)
        .entity(FollowUpShape.of(made, mornings.followUps().today(made.client())))
        .build();
  }

  @GET
  @Path("{number}/review.md")
  @Produces("text/markdown;charset=utf-8")
  @Described(
      value = "The text of an incident's review, filled in from the record.",
      fails = "404: There is no incident of this number.")
  public String markdown(@PathParam("number") String number) {
    return mornings
        .reviewing()
        .document(Numbers.parse(number))
        .orElseThrow(() -> Numbers.unknown(number))
        .markdown();
  }

  private Shape said(IncidentNumber incident, Optional<Said<Debrief>> said) {
    return shape(Saying.value(said, "There is no incident " + incident + "."));
  }

  private Shape shape(Debrief debrief) {
    LocalDate today = mornings.followUps().today(debrief.client());
    DebriefRecords.Filter filter =
        new DebriefRecords.Filter(null, null, null, debrief.incident(), 0, MOST);
    return Shape.of(
        debrief,
        mornings.followUps().list(filter).stream()
            .map(one -> FollowUpShape.of(one, today))
            .toList());
  }

  private static <E extends Enum<E>> E oneOf(String where, @Nullable String word, Class<E> type) {
    return Wire.parse(type, Saying.text(word))
        .orElseThrow(
            () ->
                Refused.input(
                    where, "one of " + String.join(", ", Wire.names(type)) + " is required"));
  }

  /** What a request says; each takes its own part. */
  record Wish(
      @JsonProperty("cause") @Nullable String cause,
      @JsonProperty("note") @Nullable String note,
      @JsonProperty("worth") @Nullable String worth,
      @JsonProperty("wentWell") @Nullable String wentWell,
      @JsonProperty("toImprove") @Nullable String toImprove,
      @JsonProperty("by") @Nullable String by) {}

  /** A debrief as the API shows it. */
  record Shape(
      @JsonProperty("incident") int incident,
      @JsonProperty("client") String client,
      @JsonProperty("cause") @Nullable String cause,
      @JsonProperty("causeNote") String causeNote,
      @JsonProperty("worth") @Nullable String worth,
      @JsonProperty("wentWell") String wentWell,
      @JsonProperty("toImprove") String toImprove,
      @JsonProperty("reviewedAt") @Iso @Nullable Instant reviewedAt,
      @JsonProperty("reviewedBy") @Nullable String reviewedBy,
      @JsonProperty("followUps") List<FollowUpShape> followUps) {
    static Shape of(Debrief debrief, List<FollowUpShape> followUps) {
      return new Shape(
          debrief.incident().value(),
          debrief.client().value(),
          Wire.nameOrNull(debrief.cause()),
          debrief.causeNote(),
          Wire.nameOrNull(debrief.worth()),
          debrief.wentWell(),
          debrief.toImprove(),
          debrief.reviewedAt(),
          debrief.reviewedBy(),
          followUps);
    }
  }
}
