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
import java.util.function.BiFunction;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Register;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.file.Mistake;
import nightbell.web.Body;
import nightbell.web.Problem;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** The active matrix of a client as text, and the way to a new one. */
@Path("/api/v1/matrix")
public final class MatrixResource {
  private static final int MOST = 1024 * 1024;
  private static final String YAML = "application/yaml";
  private static final String NAME = "matrix.yml";
  private final Matrices matrices;
  private final Register register;
  private final BiFunction<String, String, MatrixFile.Result> reader;

  /**
   * Makes the resource.
   *
   * @param reader reads a text of this name, {@code (name, text)}
   */
  MatrixResource(
      Matrices matrices, Register register, BiFunction<String, String, MatrixFile.Result> reader) {
    this.matrices = matrices;
    this.register = register;
    this.reader = reader;
  }

  /** The text as it was loaded. */
  @GET
  @Produces({YAML, MediaType.TEXT_PLAIN})
  public Response text(@Context UriInfo uri) {
    MatrixVersion active = Clients.choose(matrices, new Query(uri));
    String text =
        register
            .matrix(active.number())
            .orElseThrow(() -> Refused.of(404, "There is no text of this version."))
            .text();
    return Response.ok(text.getBytes(StandardCharsets.UTF_8))
        .header("ETag", '"' + active.sha256() + '"')
        .build();
  }

  /** Loads a new text; with mistakes all of them are told and nothing changes. */
  @PUT
  @Produces(MediaType.APPLICATION_JSON)
  public Loaded load(@Context UriInfo uri, @Context SecurityContext security, InputStream in) {
    Query query = new Query(uri);
    String text = decode(Body.read(in, MOST));
    checkClient(query.text("client"), text);
    String why = query.text("why");
    Matrices.Loaded loaded =
        matrices.load(
            NAME, text, Caller.of(security).getName(), why == null ? "loaded by API" : why);
    MatrixVersion version = loaded.version().orElseThrow(() -> mistakes(loaded.mistakes()));
    return new Loaded(
        version.number(),
        "active",
        version.sha256(),
        loaded.findings().stream().map(FindingShape::of).toList());
  }

  /** Loading activates at once, so a file for another client must not get that far. */
  private void checkClient(@Nullable String named, String text) {
    MatrixFile.Result result = reader.apply(NAME, text);
    if (result instanceof MatrixFile.Mistakes wrong) {
      throw mistakes(wrong.mistakes());
    }
    if (named != null && result instanceof MatrixFile.Read read) {
      String own = read.matrix().client().id().value();
      if (!own.equals(named)) {
        Problem.Fault fault =
            new Problem.Fault(
                "other-client",
                NAME,
                "this is the matrix of client " + own + ", not of " + named,
                "Send it with client=" + own + ", or mend client.id in the file.");
        throw Refused.inputs(422, List.of(fault));
      }
    }
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
      throw Refused.inputs(422, List.of(Problem.Fault.of(NAME, "a text in UTF-8 is required")));
    }
  }

  /** The answer to a text that was loaded. */
  record Loaded(int version, String state, String sha256, List<FindingShape> findings) {}
}
