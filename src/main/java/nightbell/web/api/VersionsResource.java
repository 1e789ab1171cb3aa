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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.StoredVersion;
import nightbell.engine.agreement.Agreement;
import nightbell.engine.agreement.Agreement.Outcome;
import nightbell.reference.Described;
import nightbell.web.Problem;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a client's matrix: what there is, the text of each, and the two ways out of being
 * a proposal. {@code POST …/sign} takes {@code {"side": "internal"|"provider", "by": person,
 * "sha256"?: hash, "reason"?: text, "accept"?: [{"id": warning, "subject"?: text, "reason":
 * text}]}}, {@code POST …/withdraw} takes {@code {"by"?: person, "reason"?: text}}; both answer the
 * version as it is then, or 409 with what is in the way.
 */
@Path("/api/v1/matrix/versions")
public final class VersionsResource {
  private static final String YAML = "application/yaml";
  private final Matrices matrices;
  private final Agreement agreement;

  VersionsResource(Matrices matrices, Agreement agreement) {
    this.matrices = matrices;
    this.agreement = agreement;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Described(
      value = "All versions of a client's matrix, newest first.",
      asks = {
        "client: The id of a client; may be left out where there is only one.",
        "limit",
        "after"
      },
      fails = "404: There is no client of this id.")
  public Items<VersionShape> list(@Context UriInfo uri) {
    Query query = new Query(uri);
    String named = query.text("client");
    ClientId client =
        named == null
            ? Clients.choose(matrices, query).matrix().client().id()
            : new ClientId(named);
    List<StoredVersion> versions = agreement.versions(client);
    if (versions.isEmpty()) {
      throw Refused.of(404, "There is no client of this id.");
    }
    Long after = query.after();
    List<StoredVersion> rows =
        versions.stream()
            .filter(version -> after == null || version.number() < after)
            .limit(query.limit() + 1L)
            .toList();
    return Items.of(rows, query.limit(), StoredVersion::number, VersionShape::of);
  }

  @GET
  @Path("{number}")
  @Produces(MediaType.APPLICATION_JSON)
  @Described(
      value = "One version. As YAML it is the text, for those who accept application/yaml.",
      asks = "number: integer: The number of the version.",
      fails = "404: There is no version of this number.")
  public VersionShape version(@PathParam("number") String number) {
    return VersionShape.of(find(agreement, number));
  }

  /** One version's text, for those who ask for YAML. */
  @GET
  @Path("{number}")
  @Produces({YAML + ";qs=0.5", MediaType.TEXT_PLAIN + ";qs=0.4"})
  public Response text(@PathParam("number") String number) {
    StoredVersion version = find(agreement, number);
    return MatrixResource.text(agreement, version.number(), version.sha256());
  }

  @POST
  @Path("{number}/sign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Described(
      value =
          "Signs a proposal for one side. With the signatures of both sides it"
              + " becomes active.",
      asks = "number: integer: The number of the version.",
      takes = SignWish.class,
      needs = {"side", "by"},
      body =
          "Who signs for which side; sha256 makes sure of the text; accept takes each"
              + " warning, with a reason.",
      fails = {
        "404: There is no version of this number.",
        "409: It is no proposal any more, or warnings are not accepted; errors names them.",
        "422: The side or the person is missing or wrong."
      })
  public VersionShape sign(
      @PathParam("number") String number, @Context SecurityContext security, InputStream body) {
    int version = find(agreement, number).number();
    SignWish wish = JsonBody.read(body, SignWish.class);
    Agreement.Wish checked = wish.checked();
    Caller.of(security).speaksAs(checked.by());
    return answer(agreement.sign(version, checked).orElseThrow(() -> unknown(number)));
  }

  @POST
  @Path("{number}/withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Described(
      value = "Ends a proposal.",
      asks = "number: integer: The number of the version.",
      takes = End.class,
      fails = {"404: There is no version of this number.", "409: It is no proposal any more."})
  public VersionShape withdraw(
      @PathParam("number") String number, @Context SecurityContext security, InputStream body) {
    int version = find(agreement, number).number();
    End end = JsonBody.read(body, End.class);
    String by = end.by() == null ? Caller.of(security).getName() : end.by();
    return answer(agreement.withdraw(version, by, end.reason()).orElseThrow(() -> unknown(number)));
  }

  static StoredVersion find(Agreement agreement, String number) {
    return number.matches("[0-9]{1,9}")
        ? agreement.version(Integer.parseInt(number)).orElseThrow(() -> unknown(number))
        : unknownVersion(number);
  }

  private static StoredVersion unknownVersion(String number) {
    throw unknown(number);
  }

  static Refused unknown(String number) {
    return Refused.of(404, "There is no matrix version " + number + ".");
  }

  private static VersionShape answer(Outcome outcome) {
    StoredVersion version = outcome.version();
    if (version != null) {
      return VersionShape.of(version);
    }
    List<Problem.Fault> faults =
        outcome.unaccepted().stream()
            .map(
                one ->
                    new Problem.Fault(
                        one.id(), "accept", one.subject(), "Accept it with a reason, or mend it."))
            .toList();
    throw Refused.because(409, String.valueOf(outcome.refusal()), faults);
  }

  /** Why a proposal ends. */
  record End(
      @JsonProperty("by") @Nullable String by, @JsonProperty("reason") @Nullable String reason) {}
}
