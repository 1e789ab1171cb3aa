package nightbell.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.matrix.paper.Edition;
import nightbell.matrix.paper.Paper;
import nightbell.matrix.paper.PaperHtml;

/** A client's active matrix as a page to print and sign. */
@Path("/matrix/{client}/paper")
public final class MatrixPaperPage {
  private final Matrices matrices;
  private final Function<MatrixVersion, Edition> editions;

  /**
   * Makes the page.
   *
   * @param editions what a version is to be called
   */
  public MatrixPaperPage(Matrices matrices, Function<MatrixVersion, Edition> editions) {
    this.matrices = matrices;
    this.editions = editions;
  }

  /** The page; with {@code numbers=true} phone numbers are whole. */
  @GET
  @Produces(HomeResource.HTML)
  public Response paper(
      @PathParam("client") String client, @QueryParam("numbers") boolean numbers) {
    MatrixVersion version =
        matrices.active(new ClientId(client)).orElseThrow(NotFoundException::new);
    Paper paper = Paper.of(version.matrix(), editions.apply(version), numbers);
    return Response.ok(PaperHtml.of(paper))
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
                + " frame-ancestors 'none'")
        .build();
  }
}
