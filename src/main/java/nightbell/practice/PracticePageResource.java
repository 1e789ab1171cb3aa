package nightbell.practice;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import nightbell.reference.Undescribed;

/**
 * The page that shows the phones. It and its files come from the jar, load nothing from elsewhere
 * and contain no inline script.
 */
@Undescribed("It is for people with a browser.")
@Path("/practice")
public final class PracticePageResource {
  private static final Map<String, String> TYPES =
      Map.of(
          "practice.html", "text/html; charset=utf-8",
          "practice.css", "text/css; charset=utf-8",
          "practice.js", "text/javascript; charset=utf-8",
          "carrier.js", "text/javascript; charset=utf-8",
          "sound.js", "text/javascript; charset=utf-8",
          "practice.svg", "image/svg+xml");

  @GET
  public Response page() {
    return file("practice.html");
  }

  @GET
  @Path("/assets/{name}")
  public Response asset(@PathParam("name") String name) {
    return TYPES.containsKey(name)
        ? file(name)
        : Json.problem(404, "Not Found", "There is no file " + name);
  }

  private static Response file(String name) {
    try (InputStream in =
        PracticePageResource.class.getResourceAsStream("/assets/practice/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + name);
      }
      return Response.ok(in.readAllBytes(), TYPES.get(name))
          .header("Cache-Control", "no-cache")
          .header("X-Content-Type-Options", "nosniff")
          .header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'")
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
