package nightbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nightbell.engine.Editions;
import nightbell.web.ErrorMapping;
import nightbell.web.SecurityHeaders;
import nightbell.web.page.MatrixPaperPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DropwizardExtensionsSupport.class)
class MatrixPaperTest {
  private static final String PAPER = "/api/v1/matrix/paper";
  private final FakeRegister register = new FakeRegister();
  private final FakeMatrices matrices = new FakeMatrices(register);
  final ResourceExtension http = http();

  private ResourceExtension http() {
    matrices.load("x", "harbor", "test", "test");
    matrices.load("x", "harbor", "test", "test");
    Editions editions = new Editions(matrices, register, () -> Given.NOW, version -> List.of());
    ResourceExtension.Builder builder =
        ResourceExtension.builder()
            .addResource(new SecurityHeaders())
            .addResource(new MatrixPaperPage(matrices, editions::of))
            .addResource(
                new MatrixPaperResource(
                    matrices,
                    editions::of,
                    html -> ("%PDF of " + html.length()).getBytes(StandardCharsets.UTF_8)));
    ErrorMapping.mappers().forEach(builder::addResource);
    return builder.build();
  }

  @Test
  void the_page_may_use_its_own_style_and_nothing_else() {
    for (String path : List.of("/matrix/harbor/paper", PAPER)) {
      Response answer = get(path, "text/html");
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(answer.getHeaderString("Content-Security-Policy"))
          .startsWith("default-src 'none'; style-src 'unsafe-inline'");
      assertThat(answer.readEntity(String.class))
          .contains("Responsibility matrix: harbor Ltd", "Version 2, active", "5ha");
    }
  }

  @Test
  void pdf_is_given_to_whoever_asks_for_it() {
    assertThat(get(PAPER, "application/pdf").readEntity(String.class)).startsWith("%PDF of ");
    Response answer = get(PAPER + "?format=pdf", "text/html,*/*");
    assertThat(answer.getMediaType()).hasToString("application/pdf");
    assertThat(answer.getHeaderString("Content-Disposition")).contains("harbor-matrix-2.pdf");
  }

  @Test
  void an_old_version_says_that_it_is_not_in_force() {
    assertThat(get(PAPER + "?version=1&client=harbor", "*/*").readEntity(String.class))
        .contains("Version 1, not active");
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(get(PAPER + "?version=9", "text/html").getStatus()).isEqualTo(404);
    assertThat(get(PAPER + "?version=1&client=quay", "text/html").getStatus()).isEqualTo(404);
    assertThat(get("/matrix/quay/paper", "text/html").getStatus()).isEqualTo(404);
    assertThat(get(PAPER + "?format=doc", "text/html").getStatus()).isEqualTo(400);
  }

  private Response get(String path, String accept) {
    return http.client()
        .target(http.target("/").getUri().resolve(path))
        .request()
        .header("Accept", accept)
        .get();
  }
}
