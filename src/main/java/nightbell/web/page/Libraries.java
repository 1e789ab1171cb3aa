package nightbell.web.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightbell.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Serves the scripts and style sheets of the WebJars on the class path, and nothing else of them.
 * The version is part of the address, so that browsers may keep what they loaded for good.
 */
public final class Libraries extends HttpServlet {
  /** Where it is to be mapped. */
  public static final String PATH = "/assets/lib/";

  private static final String ROOT = "/META-INF/resources/webjars/";
  private static final String FACTS = "/META-INF/maven/org.webjars.npm/%s/pom.properties";
  private static final Pattern FILE =
      Pattern.compile("/(([a-zA-Z0-9_-][a-zA-Z0-9._-]*/)+[a-zA-Z0-9_-][a-zA-Z0-9._-]*\\.(js|css))");
  private static final Map<String, String> TYPES =
      Map.of("js", "text/javascript;charset=utf-8", "css", "text/css;charset=utf-8");
  private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

  /** The address of a file of the WebJar {@code org.webjars.npm:NAME}. */
  public static String address(String name, String file) {
    String version = VERSIONS.computeIfAbsent(name, Libraries::version);
    return PATH + name + "/" + version + "/" + file;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SecurityHeaders.on(response);
    URL file = file(request.getPathInfo());
    if (file == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setContentType(TYPES.get(file.getPath().endsWith(".css") ? "css" : "js"));
    try (InputStream in = file.openStream()) {
      in.transferTo(response.getOutputStream());
    }
  }

  private static @Nullable URL file(@Nullable String path) {
    Matcher matcher = FILE.matcher(path == null ? "" : path);
    return matcher.matches() ? Libraries.class.getResource(ROOT + matcher.group(1)) : null;
  }

  private static String version(String name) {
    try (InputStream in = Libraries.class.getResourceAsStream(FACTS.formatted(name))) {
      Properties facts = new Properties();
      if (in != null) {
        facts.load(in);
      }
      String version = facts.getProperty("version");
      if (version == null) {
        throw new IllegalStateException("There is no WebJar " + name + " on the class path");
      }
      return version;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
