package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Engine;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.agreement.Agreement;
import nightbell.matrix.file.Mistake;
import nightbell.reference.Described;
import nightbell.web.Body;
import nightbell.web.Problem;
import nightbell.web.Refused;
import nightbell.web.Whose;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** The active matrix of a client as text, and the way to a new one. */
@Path("/api/v1/matrix")
public final class MatrixResource {
  private static final int MOST = 1024 * 1024;
  private static final String YAML = "application/yaml";
  private static final String NAME = "matrix.yml";
  private static final int SHOWN = 20;
  private final Matrices matrices;
  private final Agreement agreement;
  private final Engine engine;

  MatrixResource(Matrices matrices, Agreement agreement, Engine engine) {
    this.engine = engine;
    this.matrices = matrices;
    this.agreement = agreement;
  }

  @GET
  @Produces({YAML, MediaType.TEXT_PLAIN})
  @Described(
      value = "The active matrix as text. As it was loaded, with its SHA-256 as ETag.",
      asks = "client: The id of a client; may be left out where there is only one.",
      gives = String.class,
      fails = "404: There is no client of this id.")
  public Response text(@Context UriInfo uri) {
    MatrixVersion active = Clients.choose(matrices, new Query(uri));
    return text(agreement, active.number(), active.sha256());
  }

  static Response text(Agreement agreement, int number, String sha256) {
    String text =
        agreement
            .text(number)
            .orElseThrow(() -> Refused.of(404, "There is no text of this version."));
    return Response.ok(text.getBytes(StandardCharsets.UTF_8), YAML)
        .header("ETag", '"' + sha256 + '"')
        .build();
  }

  @PUT
  @Produces(MediaType.APPLICATION_JSON)
  @Described(
      value =
          "Proposes a new matrix. Without errors it is active at once or from an"
              + " instant on, or waits for both signatures, as the service is set; with"
              + " errors nothing changes and all of them are told.",
      asks = {
        "client: The id of its client; that of the text if not said.",
        "why: What is changed and why, for the history.",
        "from: instant: When it becomes active; at once if not said."
      },
      body = "The matrix as YAML, of at most 1 MiB.",
      in = YAML,
      fails = {
        "409: It cannot be loaded now.",
        "422: The text has errors, or is that of another client; errors has each"
            + " with its place and how to mend it."
      })
  public Answer load(@Context UriInfo uri, @Context SecurityContext security, InputStream in) {
    Query query = new Query(uri);
    ClientId client = Whose.client(Caller.of(security).rights(), query.text("client"));
    String why = query.text("why");
    Matrices.Loaded loaded =
        matrices.load(
            new Matrices.Offer(
                NAME,
                decode(Body.read(in, MOST)),
                Caller.of(security).getName(),
                why == null ? "loaded by API" : why,
                client,
                query.instant("from"),
                false,
                false));
    if (loaded instanceof Matrices.Wrong wrong) {
      refused(Caller.of(security).actor(), client, wrong.mistakes());
      throw mistakes(wrong.mistakes());
    }
    if (loaded instanceof Matrices.OtherClient other) {
      throw otherClient(other.own().value(), String.valueOf(client));
    }
    return Answer.of((Matrices.Taken) loaded);
  }

  private void refused(Actor by, @Nullable ClientId client, List<Mistake> mistakes) {
    String ids =
        mistakes.stream()
            .map(Mistake::id)
            .distinct()
            .limit(SHOWN)
            .collect(Collectors.joining(", "));
    String text = "A new matrix was refused, for " + mistakes.size() + " mistakes: " + ids + ".";
    Entry entry = new Entry(Kind.MATRIX_REFUSED, by, null, text, Map.of("mistakes", ids));
    var unused = engine.note(client, null, entry);
  }

  private static Refused otherClient(String own, String named) {
    Problem.Fault fault =
        new Problem.Fault(
            "other-client",
            NAME,
            "this is the matrix of client " + own + ", not of " + named,
            "Send it with client=" + own + ", or mend client.id in the file.");
    return Refused.inputs(422, List.of(fault));
  }

  private static Refused mistakes(List<Mistake> mistakes) {
    return Refused.inputs(
        422,
        mistakes.stream()
            .map(wrong -> new Problem.Fault(wrong.id(), wrong.where(), wrong.what(), wrong.mend()))
            .toList());
  }

  private static String decode(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      Problem.Fault fault =
          new Problem.Fault(
              "encoding", NAME, "a text in UTF-8 is required", "save the file as UTF-8");
      throw Refused.inputs(422, List.of(fault));
    }
  }

  /** The answer to a text that was loaded. */
  record Answer(int version, String state, String sha256, List<FindingShape> findings) {
    static Answer of(Matrices.Taken taken) {
      return new Answer(
          taken.version().number(),
          Wire.name(taken.state()),
          taken.version().sha256(),
          taken.findings().stream().map(FindingShape::of).toList());
    }
  }
}
