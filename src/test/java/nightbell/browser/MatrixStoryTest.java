package nightbell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import nightbell.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two sides change their matrix where both must sign. */
class MatrixStoryTest {
  private static final String TEXT = "The matrix as text";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  @TempDir static Path folder;
  private static Evening evening;

  @BeforeAll
  static void open() {
    evening = Evening.open(folder, Map.of("signoff", "both"));
  }

  @AfterAll
  static void close() {
    evening.close();
  }

  @Test
  void a_mistake_is_made_and_mended_and_both_sides_sign() {
    Browser manager = evening.signedIn(CHROMIUM).open("/matrix/harlow").click("Edit");
    String text = manager.valueOf(TEXT);
    manager.paste(
        TEXT, text.replace("R05, systems: [servers, backup]", "R05, systems: [servers, bakup]"));
    manager.click("Check").see("1 error", "Did you mean \"backup\"?");
    manager.click("Line " + lineOf(text, "R05,"));
    assertThat(manager.run("return document.activeElement.id")).isEqualTo("text");
    assertThat(manager.selected()).contains("id: R05", "bakup");

    manager.paste(TEXT, text.replace("respond: 15m", "respond: 20m")).click("Check");
    manager.see("P1: respond 15m → 20m").dontSee("1 error");
    manager.click("Who owns a row");
    manager.choose("Row", "R06").choose("New owner", "Internal");
    manager.choose("Accountable", "Dana Ruiz").choose("Path", "internal-std");
    manager.click("Change the owner").see("R06: owner provider → internal");
    assertThat(manager.valueOf(TEXT)).contains("one open change at a time", "# highest first");
    manager.fill("Why, for the record", "The plant has its own firewall team");
    manager.click("Propose this text").see("waits for the internal side");
    int before = active();

    manager.fillAll("Why", "known and accepted").click("Sign for Harlow IT");
    manager.see("Dana Ruiz for the internal side").dontSee("Sign for Harlow IT");
    manager.fillAll("Why", "known and accepted").click("Sign for Brightwater MSP");
    manager.see("Ruth Adeyemi for the provider side", "active");
    assertThat(active()).isGreaterThan(before);
  }

  @Test
  void what_another_manager_proposed_meanwhile_is_told() {
    Browser manager = evening.signedIn(CHROMIUM).open("/matrix/harlow/edit");
    String text = manager.valueOf(TEXT);
    evening.send(
        "PUT", "/api/v1/matrix?client=harlow", text.replace("at: 10m", "at: 9m"), Service.ADMIN);
    manager.paste(TEXT, text.replace("at: 12m", "at: 11m")).click("Propose this text");
    manager.see("came while you were editing", "Nothing was proposed", "10m → 9m");
    assertThat(manager.valueOf(TEXT)).contains("at: 11m");
  }

  private static int active() {
    for (JsonNode version : evening.get("/api/v1/matrix/versions?client=harlow").path("items")) {
      if (version.path("state").asText().equals("active")) {
        return version.path("version").asInt();
      }
    }
    return 0;
  }

  private static long lineOf(String text, String words) {
    return text.lines().takeWhile(line -> !line.contains(words)).count() + 1;
  }
}
