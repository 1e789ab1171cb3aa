package nightbell.web.docs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nightbell.reference.Described;
import nightbell.reference.Reference;
import org.jspecify.annotations.Nullable;

/** The API's description for people, on one page. */
@Path("/docs")
@Produces(MediaType.TEXT_HTML)
public final class DocsResource {
  private final Reference reference;
  private @Nullable DocsView view;

  public DocsResource(Reference reference) {
    this.reference = reference;
  }

  @GET
  @Described("This API for people, on one page.")
  public synchronized DocsView page() {
    DocsView known = view;
    if (known == null) {
      known = DocsView.of(reference);
      view = known;
    }
    return known;
  }
}
