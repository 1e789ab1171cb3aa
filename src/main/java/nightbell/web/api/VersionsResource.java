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

  /** All versions of a client, newest first; of one whose first is but proposed as well. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
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

  /** One version. */
  @GET
  @Path("{number}")
  @Produces(MediaType.APPLICATION_JSON)
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

  /** Signs a proposal for one side. */
  @POST
  @Path("{number}/sign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public VersionShape sign(
      @PathParam("number") String number, @Context SecurityContext security, InputStream body) {
    int version = find(agreement, number).number();
    SignWish wish = JsonBody.read(body, SignWish.class);
    Agreement.Wish checked = wish.checked();
    Caller.of(security).speaksAs(checked.by());
    return answer(agreement.sign(version, checked).orElseThrow(() -> unknown(number)));
  }

  /** Ends a proposal. */
  @POST
  @Path("{number}/withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
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
