package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import nightbell.Service;
import nightbell.paper.evidence.PackProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reviewer takes the night along. */
class EvidenceTest {
  private static final String SPAN =
      "/api/v1/audit/export?from=2026-11-21T00:00:00Z&to=2026-11-22T00:00:00Z";

  @TempDir Path folder;

  @Test
  void the_night_is_taken_as_one_file_that_proves_itself() throws Exception {
    try (Desk desk = Desk.open(folder)) {
      desk.post(Desk.alert("srv-1", "info"));

      HttpResponse<Path> zip = take(desk, SPAN + "&client=harlow&mask=true");
      assertThat(zip.statusCode()).isEqualTo(200);
      assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
      assertThat(zip.headers().firstValue("Content-Disposition"))
          .contains("attachment; filename=\"evidence-harlow-20261121-20261122.zip\"");
      assertThat(PackProof.of(zip.body(), List.of()).firstBad()).isNull();
      assertThat(desk.get("/api/v1/audit?kind=exported").path("items")).hasSize(2);
      assertThat(take(desk, SPAN + "&client=nobody").statusCode()).isEqualTo(404);
      assertThat(take(desk, SPAN.replace("-22T", "-20T")).statusCode()).isEqualTo(400);
      desk.phones.readAll();
    }
  }

  private HttpResponse<Path> take(Desk desk, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(desk.here(path))
            .header("Authorization", "Bearer " + Service.ADMIN)
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofFile(folder.resolve("night.zip")));
  }
}
