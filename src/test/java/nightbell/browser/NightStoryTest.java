package nightbell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The first sign-in, and a night's incident on a phone. */
class NightStoryTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  @TempDir static Path folder;
  private static Evening evening;

  @BeforeAll
  static void open() {
    evening = Evening.open(folder, Map.of());
  }

  @AfterAll
  static void close() {
    evening.close();
  }

  @Test
  void the_link_that_was_printed_signs_in_once() {
    String link = evening.oneTimeLink();
    evening.in(CHROMIUM).stranger().open("/").see("Admin token");
    evening.in(CHROMIUM).open(link).see("Sign out");
    evening.in(CHROMIUM).click("Sign out").see("Admin token");
    evening.in(CHROMIUM).open(link).see("This link was used before or is not known");
    evening.in(CHROMIUM).open("/").see("Admin token");
  }

  @Test
  void an_incident_is_acknowledged_on_a_phone_and_reported() {
    int number = evening.post(Evening.alert("erp-db-1", "DB down", "critical"));
    assertThat(evening.texts(Evening.TOMAS))
        .anyMatch(text -> text.startsWith("P1 Harlow erp: DB down on erp-db-1 (" + number + ")"));

    Browser phone = evening.signedIn(CHROMIUM).narrow().open("/");
    phone.click("DB down").see("Tomas Weber");
    assertThat(phone.place()).isEqualTo("/incidents/" + number);
    phone.click("Acknowledge").see("acknowledged");
    evening.service.settle();
    assertThat(evening.get("/api/v1/incidents/" + number).path("state").asText())
        .isEqualTo("acknowledged");
    evening.service.forward(Duration.ofMinutes(20));
    assertThat(evening.texts(Evening.TOMAS)).hasSize(2);

    Browser desk = evening.in(CHROMIUM).wide().open("/reports/response");
    desk.see("Response report", "Harlow Precision Parts");
    desk.choose("By", "person").click("Show").see("By person", "tomas");
    desk.see("As a sheet (CSV)");
  }
}
