package nightbell.matrix.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the linter says of the built-in sample, and that it is right. */
class SampleTest {

  @Test
  void the_sample_has_no_errors_and_only_true_warnings() {
    assertThat(Lints.names(Lints.of(Lints.sample())))
        .containsExactly(
            // Contained by the provider, but the internal team owns erp and the desktops by day.
            "NOTE dead-dependency rows.R02",
            // Step 2 pages both of the two people one of whom step 1 has paged.
            "NOTE repeated paths.internal-std",
            // Step 2 pages the secondary and Priya, who is the primary every third week.
            "NOTE repeated paths.soc-fast",
            // The ERP admin comes back on 2027-01-04.
            "WARNING calendar-ends exceptions.X1",
            // The plant's shutdown of 2027 is not agreed yet.
            "WARNING calendar-ends holidays",
            // Three share one schedule, so a third of the time.
            "WARNING load people.aiko",
            // Two share one schedule, so half of the time.
            "WARNING load people.dana",
            "WARNING load people.lee",
            // On two schedules, in some weeks on both.
            "WARNING load people.priya",
            "WARNING load people.tomas");
  }

  @Test
  void findings_say_what_happens_when_and_how_to_mend_it() {
    assertThat(Lints.of(Lints.sample()))
        .filteredOn(finding -> finding.subject().equals("people.priya"))
        .containsExactly(
            new Finding(
                "load",
                Level.WARNING,
                "people.priya",
                "priya is on call too much to hear every page: 66 % of the time, over 7 days in a"
                    + " row and on two schedules at one minute",
                "From Mon 2026-12-07 08:00 to Mon 2026-12-28 08:00 without a break",
                "Add people to the schedules of priya"));
  }

  @Test
  void the_reference_example_has_no_errors() throws IOException {
    Path example = Path.of("../shared/design/matrix.example.yml");
    if (!Files.exists(example)) {
      System.out.println("SampleTest: the reference example is not here, so it was not linted.");
      return;
    }
    assertThat(Lints.of(Files.readString(example)))
        .noneMatch(finding -> finding.level() == Level.ERROR);
  }
}
