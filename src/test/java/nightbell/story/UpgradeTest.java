package nightbell.story;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nightbell.practice.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The data folder of an older release, as it was when that was killed (its tables at 8; incident
 * 101 open, 102 resolved), is brought up to date and goes on.
 */
class UpgradeTest {
  /** Ten minutes after it was killed; Lee is paged for the ERP by day. */
  private static final Instant THEN = Instant.parse("2026-11-23T23:31:45Z");

  @TempDir Path folder;

  @Test
  void what_an_older_release_left_open_goes_on() throws IOException {
    unzip();
    try (Desk desk = Desk.open(folder, "", THEN)) {
      assertThat(desk.get("/api/v1/audit/verify").path("ok").asBoolean()).isTrue();
      assertThat(desk.incident(102).path("state").asText()).isEqualTo("resolved");
      assertThat(desk.incident(101).path("state").asText()).isEqualTo("open");
      assertThat(desk.get("/api/v1/pages?incident=101").path("items")).isNotEmpty();

      desk.phones.of("lee").behaves(Behaviour.NO_ANSWER);
      desk.forward(ofSeconds(30));
      assertThat(desk.phones.of("lee").reply("1")).contains("101");
      assertThat(desk.incident(101).path("acknowledgedBy").asText()).isEqualTo("lee");
      assertThat(desk.timeline(101)).startsWith("opened", "ruled").contains("acknowledged");
      String next = Desk.alert("erp-db-2", "critical");
      assertThat(desk.send("POST", "/v1/alerts", next, "key-of-the-old").body())
          .contains("\"incident\":103");
      assertThat(desk.get("/api/v1/audit/verify").path("ok").asBoolean()).isTrue();
      desk.phones.readAll();
    }
  }

  private void unzip() throws IOException {
    InputStream fixture = UpgradeTest.class.getResourceAsStream("/upgrade/schema-8.zip");
    try (ZipInputStream zip = new ZipInputStream(fixture)) {
      for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
        Files.copy(zip, folder.resolve(next.getName()));
      }
    }
  }
}
