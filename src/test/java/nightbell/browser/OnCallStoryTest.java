package nightbell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else is put on call by hand. */
class OnCallStoryTest {
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
  void a_person_is_dragged_onto_a_day_and_stands_in_once_it_is_confirmed() {
    Browser manager = evening.signedIn(CHROMIUM).see("Sign out").open("/oncall");
    manager.see("The next 14 days", "None: everybody stands as the rotation says.");
    manager.drag("#people [data-person=priya][data-schedule=noc]", "td[data-date='2026-11-22']");
    manager.see("Change who is on call").fill("Why", "Tomas is at a wedding");
    assertThat(evening.get("/api/v1/overrides").path("items")).isEmpty();
    manager.click("Put on call").see("It holds.").open("/oncall").see("Tomas is at a wedding");
    assertThat(evening.get("/api/v1/overrides").at("/items/0/person").asText()).isEqualTo("priya");
    String noon = "/api/v1/oncall?at=2026-11-22T18:00:00Z";
    assertThat(evening.get(noon).at("/schedules/0/primary").asText()).isEqualTo("priya");
  }
}
