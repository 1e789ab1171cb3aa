package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manager learns of the holes in a client's matrix, which lies in a folder. */
class CoverageTest {
  private static final String PEOPLE = "\npeople:";
  private static final String PATHS = "\npaths:";

  @TempDir Path folder;

  @Test
  void holes_are_told_for_the_span_that_was_asked_for() throws IOException {
    try (Desk desk = Desk.open(folder.resolve("data"), matrix().toString(), Desk.SATURDAY)) {
      assertThat(desk.get("/api/v1/coverage").path("spans")).isEmpty();

      String before = "from=2026-10-01T00:00:00Z&to=2026-10-06T00:00:00Z";
      JsonNode spans = desk.get("/api/v1/coverage?client=harlow&" + before).path("spans");
      assertThat(spans).isNotEmpty();
      assertThat(spans.get(0).path("kind").asText()).isIn("nobody", "one-person", "late");
      assertThat(spans.findValuesAsText("system")).contains("m365", "null");
      assertThat(desk.get("/api/v1/coverage?system=m365&" + before).path("spans"))
          .isNotEmpty()
          .allMatch(span -> span.path("system").asText().equals("m365"));

      assertThat(refused(desk, "from=2026-10-02T00:00:00Z&to=2026-10-01T00:00:00Z")).isEqualTo(400);
      assertThat(refused(desk, "from=2026-10-02T00:00:00Z&to=2028-10-01T00:00:00Z")).isEqualTo(400);
      assertThat(refused(desk, "client=nobody")).isEqualTo(404);

      String text = desk.send("GET", "/api/v1/matrix", "", Service.ADMIN).body();
      assertThat(text).contains("\n---\n");
      assertThat(desk.send("PUT", "/api/v1/matrix", text, Service.ADMIN).statusCode())
          .isEqualTo(200);
    }
  }

  private static int refused(Desk desk, String query) {
    return desk.send("GET", "/api/v1/coverage?" + query, "", Service.ADMIN).statusCode();
  }

  /** The sample with a path that ends at Ruth alone; people and schedules are a directory. */
  private Path matrix() throws IOException {
    Path matrices = Files.createDirectories(folder.resolve("matrices"));
    try (InputStream in = CoverageTest.class.getResourceAsStream("/sample-matrix.yml")) {
      String sample =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .replaceFirst("\\[ruth, dana\\]", "[ruth]");
      int people = sample.indexOf(PEOPLE) + 1;
      int paths = sample.indexOf(PATHS) + 1;
      Files.writeString(matrices.resolve("staff.yml"), sample.substring(people, paths));
      Files.writeString(
          matrices.resolve("harlow.yml"), sample.substring(0, people) + sample.substring(paths));
    }
    return matrices;
  }
}
