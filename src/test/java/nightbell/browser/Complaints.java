package nightbell.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What goes wrong behind a page: errors and breaches of its security policy on the console, and
 * requests to anybody but the service. That a page itself is answered with a refusal is none.
 */
record Complaints(ChromeDriver driver) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern REFUSED_PAGE =
      Pattern.compile(
          "http://[0-9.:]+/(?!assets)\\S* - Failed to load resource: .* status of 4\\d\\d.*");

  /** All since they were last taken. */
  List<String> take(String home) {
    List<String> all = new ArrayList<>();
    driver
        .manage()
        .logs()
        .get("browser")
        .forEach(
            entry -> {
              boolean refused = REFUSED_PAGE.matcher(entry.getMessage()).matches();
              if (entry.getLevel().intValue() >= Level.WARNING.intValue() && !refused) {
                all.add(entry.getMessage());
              }
            });
    driver
        .manage()
        .logs()
        .get("performance")
        .forEach(entry -> strange(entry.getMessage(), home, all));
    return all;
  }

  private static void strange(String entry, String home, List<String> all) {
    try {
      JsonNode message = JSON.readTree(entry).path("message");
      String url = message.at("/params/request/url").asText();
      boolean asked = message.path("method").asText().equals("Network.requestWillBeSent");
      boolean own = url.startsWith(home + "/") || !url.startsWith("http");
      if (asked && !own) {
        all.add("a request to " + url);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
