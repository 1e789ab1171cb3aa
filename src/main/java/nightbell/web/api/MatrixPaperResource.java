package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.matrix.paper.Edition;
import nightbell.matrix.paper.Paper;
import nightbell.matrix.paper.PaperHtml;
import nightbell.reference.Described;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** Any version of a client's matrix as the appendix that both sides sign: HTML or PDF. */
@Path("/api/v1/matrix/paper")
public final class MatrixPaperResource {
  private static final String HTML = "text/html;charset=utf-8";
  private static final String PDF = "application/pdf";

  /** The page has its own style in itself, and nothing else may be loaded or run. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

  private final Matrices matrices;
  private final Function<MatrixVersion, Edition> editions;
  private final Function<String, byte[]> pdf;

  /**
   * Makes the resource.
   *
   * @param editions what a version is to be called
   * @param pdf makes a PDF of an HTML page
   */
  public MatrixPaperResource(
      Matrices matrices, Function<MatrixVersion, Edition> editions, Function<String, byte[]> pdf) {
    this.matrices = matrices;
    this.editions = editions;
    this.pdf = pdf;
  }

  @GET
  @Produces({HTML, PDF, "*/*"})
  @Described(
      value =
          "A version of the matrix as the appendix that both sides sign. HTML, or PDF"
              + " by format=pdf or where only that is accepted.",
      asks = {
        "client: The id of a client; may be left out where there is only one.",
        "version: integer: The number of a version; the active one if not said.",
        "format: html|pdf: What to make.",
        "numbers: boolean: Whether telephone numbers are in it."
      },
      gives = String.class,
      fails = "404: There is no such client or version.")
  public Response paper(@Context UriInfo uri, @Context HttpHeaders headers) {
    Query query = new Query(uri);
    MatrixVersion version = version(query);
    boolean asPdf = asPdf(query.text("format"), headers);
    boolean numbers = "true".equals(query.text("numbers"));
    String html = PaperHtml.of(Paper.of(version.matrix(), editions.apply(version), numbers));
    if (!asPdf) {
      return Response.ok(html, HTML).header("Content-Security-Policy", POLICY).build();
    }
    String name = version.matrix().client().id() + "-matrix-" + version.number() + ".pdf";
    return Response.ok(pdf.apply(html), PDF)
        .header("Content-Disposition", "inline; filename=\"" + name + '"')
        .build();
  }

  private MatrixVersion version(Query query) {
    Integer number = query.number("version");
    if (number == null) {
      return Clients.choose(matrices, query);
    }
    String client = query.text("client");
    return matrices
        .version(number)
        .filter(known -> client == null || known.matrix().client().id().value().equals(client))
        .orElseThrow(() -> Refused.of(404, "There is no version " + number + " of this client."));
  }

  private static boolean asPdf(@Nullable String format, HttpHeaders headers) {
    if (format != null) {
      return switch (format) {
        case "pdf" -> true;
        case "html" -> false;
        default -> throw Refused.input("format", "one of html, pdf is required");
      };
    }
    for (MediaType type : headers.getAcceptableMediaTypes()) {
      if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        return false;
      }
      if (type.isCompatible(MediaType.valueOf(PDF))) {
        return true;
      }
    }
    return false;
  }
}
