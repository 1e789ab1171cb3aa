package nightbell.web.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nightbell.reference.Described;
import nightbell.reference.Reference;
import org.jspecify.annotations.Nullable;

/** The API's description for programs. It is written once and kept. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {
  private final Reference reference;
  private byte @Nullable [] written;

  public OpenApiResource(Reference reference) {
    this.reference = reference;
  }

  @GET
  @Described("This API as an OpenAPI document. It describes the operations that this service has.")
  public synchronized byte[] document() throws JsonProcessingException {
    byte[] known = written;
    if (known == null) {
      known = new JsonMapper().writeValueAsBytes(reference.document());
      written = known;
    }
    return known;
  }
}
