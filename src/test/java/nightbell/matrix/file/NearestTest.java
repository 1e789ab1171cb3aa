package nightbell.matrix.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> NAMES =
      List.of("provider-std", "internal-std", "soc-fast", "sat", "P1");

  @Test
  void misspelt_name_finds_its_nearest() {
    assertThat(Nearest.of("provder-std", NAMES)).hasValue("provider-std");
    assertThat(Nearest.of("Provider-Std", NAMES)).hasValue("provider-std");
    assertThat(Nearest.of("soc-fsat", NAMES)).hasValue("soc-fast");
    assertThat(Nearest.of("saturday", NAMES)).hasValue("sat");
    assertThat(Nearest.of("p1", NAMES)).hasValue("P1");
  }

  @Test
  void far_name_has_no_nearest() {
    assertThat(Nearest.of("quarterly", NAMES)).isEmpty();
    assertThat(Nearest.of("P9", NAMES)).isEmpty();
    assertThat(Nearest.of("", NAMES)).isEmpty();
    assertThat(Nearest.of("x".repeat(10_000), NAMES)).isEmpty();
  }
}
