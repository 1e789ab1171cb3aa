package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nightbell.Service;
import nightbell.web.auth.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorsKnownTest {
  @TempDir Path folder;

  @Test
  void every_address_of_the_running_service_has_a_line_in_the_table_and_every_line_an_address() {
    try (Service service =
        new Service(folder, "", Instant.parse("2026-11-03T02:14:00Z"), Map.of())) {
      Set<String> there = new TreeSet<>(Walk.doors(service.resources()));
      assertThat(there).isEqualTo(new TreeSet<>(Walk.said()));
    }
  }
}
