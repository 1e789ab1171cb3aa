package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import nightbell.reference.Described;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of each tool, to copy. A secret comes in a body only, never in an address, so
 * that no log or history has it; it is neither checked nor kept.
 */
@Path("/api/v1/setup")
public final class SetupResource {
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._~-]{1,200}");
  private final URI publicUrl;

  SetupResource(URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Described("The tools whose configuration can be had.")
  public Tools list() {
    return new Tools(Setup.TOOLS);
  }

  @GET
  @Path("{tool}")
  @Produces(MediaType.TEXT_PLAIN)
  @Described(
      value = "A tool's configuration to copy, with a word in place of the key.",
      asks = "tool: One of the tools.",
      fails = "404: There is no text for this tool.")
  public String text(@PathParam("tool") String tool) {
    return Setup.wanted(tool).text(publicUrl, Setup.PLACEHOLDER);
  }

  @POST
  @Path("{tool}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.TEXT_PLAIN)
  @Described(
      value =
          "A tool's configuration to copy, with a key filled in. The key is neither"
              + " checked nor kept.",
      asks = "tool: One of the tools.",
      takes = Given.class,
      needs = "secret",
      fails = "404: There is no text for this tool.")
  public String filled(@PathParam("tool") String tool, InputStream body) {
    String secret = JsonBody.read(body, Given.class).secret();
    if (secret == null || !SECRET.matcher(secret).matches()) {
      throw Refused.input("secret", "an intake key as it was shown is required");
    }
    return Setup.wanted(tool).text(publicUrl, secret);
  }

  /** The names of all. */
  record Tools(List<String> items) {}

  /** A key to fill in. */
  record Given(@JsonProperty("secret") @Nullable String secret) {}
}
