package nightbell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Somebody of one client, invited and signed in, at a service that has two. */
class ViewerStoryTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  @TempDir Path folder;

  @Test
  void who_sees_one_client_is_refused_what_is_the_other_ones() {
    try (Evening evening = Evening.open(folder, Map.of())) {
      int own = evening.post(Evening.alert("erp-db-1", "DB down", "critical"));
      int other = orchards(evening);
      Browser browser = evening.in(CHROMIUM).stranger().open(invited(evening));
      browser.fill("Password", "three green lamps").fill("The same again", "three green lamps");
      browser.click("Set the password").see("Sign in");
      browser
          .open("/sign-in")
          .fill("E-mail address", "lee@harlow.example")
          .fill("Password", "three green lamps")
          .click("Sign in")
          .see("Sign out", "DB down");
      assertThat(browser.text()).doesNotContain("Press stopped", "Orchard");
      browser.open("/incidents/" + own).see("DB down");
      String unknown = browser.open("/incidents/9999").text().replace("9999", "N");
      String refused = browser.open("/incidents/" + other).text();
      assertThat(refused.replace(String.valueOf(other), "N")).isEqualTo(unknown);
      assertThat(refused).doesNotContain("Press stopped", "Orchard");
      browser.open("/incidents").see("DB down");
      assertThat(browser.text()).doesNotContain("Press stopped", "Orchard");
    }
  }

  /** A second client with an open incident, whose number is given. */
  private static int orchards(Evening evening) {
    String text = evening.text("/api/v1/matrix?client=harlow");
    String orchard = text.replace("harlow", "orchard").replace("Harlow", "Orchard");
    evening.send("PUT", "/api/v1/matrix?client=orchard", orchard, Service.ADMIN);
    String wish = "{\"client\": \"orchard\", \"name\": \"press\"}";
    JsonNode key = evening.send("POST", "/api/v1/keys", wish, Service.ADMIN);
    String alert = Evening.alert("press-1", "Press stopped", "critical");
    return evening
        .send("POST", "/v1/alerts", alert, key.path("secret").asText())
        .at("/alerts/0/incident")
        .asInt();
  }

  /** The path of the link by which Lee chooses a password. */
  private static String invited(Evening evening) {
    String wish =
        """
        {"email": "lee@harlow.example", "name": "Lee Okafor", "role": "responder",
         "side": "internal", "clients": ["harlow"]}""";
    JsonNode made = evening.send("POST", "/api/v1/users", wish, Service.ADMIN);
    return URI.create(made.path("link").asText()).getPath();
  }
}
