package nightbell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightbell.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page, as anybody may need it: on a phone and at a desk, by day and by night, with a screen
 * reader, and without anything that it would have to ask others for.
 */
class PagesTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  @TempDir static Path folder;
  private static Evening evening;

  @BeforeAll
  static void open() {
    evening = Evening.open(folder, Map.of());
    evening.post(Evening.alert("erp-db-1", "DB down", "critical"));
    evening.post(Evening.alert("gate-with-a-long-name-that-nobody-knows-1", "Gone", "major"));
    evening.post(Evening.alert("pc-17", "Printer out of paper", "warning"));
    evening.send("POST", "/api/v1/incidents/102/resolve", "{}", Service.ADMIN);
    evening.signedIn(CHROMIUM).see("Sign out");
  }

  @AfterAll
  static void close() {
    evening.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/incidents",
        "/incidents/101",
        "/incidents/102",
        "/incidents/102/review",
        "/incidents/999",
        "/matrix/harlow",
        "/matrix/harlow/explain?system=erp&category=outage&severity=P1&at=2026-11-24T02:14",
        "/matrix/harlow/explain?at=soon",
        "/matrix/harlow/coverage",
        "/matrix/harlow/versions/1",
        "/matrix/harlow/edit",
        "/matrix/nobody",
        "/reports/response",
        "/oncall",
        "/record",
        "/record/figures",
        "/settings",
        "/settings/keys",
        "/settings/account",
        "/settings/people",
        "/practice",
        "/sign-in"
      })
  void the_page_shuts_nobody_out(String path) {
    Browser browser = evening.in(CHROMIUM);
    List<String> faults = new ArrayList<>();
    browser.wide().open(path);
    faults.addAll(Axe.faults(browser, false));
    browser.dark(true);
    browser.narrow();
    faults.addAll(Axe.faults(browser, true));
    browser.dark(false);
    assertThat(faults).isEmpty();
    browser.size(360, 780);
    assertThat(browser.run("return document.documentElement.scrollWidth"))
        .as("the width that %s needs on 360 pixels", path)
        .isEqualTo(360L);
  }
}
