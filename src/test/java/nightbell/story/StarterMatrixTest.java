package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nightbell.Service;
import nightbell.ops.StarterMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that knows nothing but the matrix that {@code matrix init} wrote. */
class StarterMatrixTest {
  @TempDir Path folder;

  @Test
  void the_starter_matrix_pages_whoever_is_on_call() throws IOException {
    Path matrix = Files.writeString(folder.resolve("matrix.yml"), StarterMatrix.text());
    try (Desk desk = Desk.open(folder.resolve("data"), matrix.toString(), Desk.SATURDAY)) {
      int number = desk.post(Desk.alert("erp-db-1", "critical"));
      desk.forward(Duration.ofSeconds(5));
      assertThat(desk.incident(number).path("row").asText()).isEqualTo("R09");
      assertThat(texts(desk.service)).isEqualTo(1);
      desk.forward(Duration.ofMinutes(11));
      assertThat(texts(desk.service)).isGreaterThan(2);
      assertThat(desk.service.carrier().texts("+13125550122")).as("the other side").isNotEmpty();
    }
  }

  /** How many texts both of the provider's people have got. */
  private static int texts(Service service) {
    return service.carrier().texts("+16145550131").size()
        + service.carrier().texts("+16145550132").size();
  }
}
