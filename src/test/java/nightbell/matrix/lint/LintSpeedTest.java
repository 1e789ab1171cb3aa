package nightbell.matrix.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Linting is quick enough for every load; the times of this run are printed. What counts is the
 * processor's time: other tests run beside this one.
 */
class LintSpeedTest {

  @Test
  void the_sample_takes_under_two_seconds() {
    assertThat(measured("the sample", Lints.sample())).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void a_large_matrix_takes_under_ten_seconds() {
    String text = LargeMatrix.text();
    List<Finding> findings = Lints.of(text);
    assertThat(findings).noneMatch(finding -> finding.level() == Level.ERROR);
    assertThat(measured("200 systems, 60 rows, 15 schedules", text))
        .isLessThan(Duration.ofSeconds(10));
  }

  private static Duration measured(String what, String text) {
    var matrix = Lints.matrix(text);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Lint.of(matrix, Facts.unknown(), Lints.NOW);
    Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    System.out.println("LintSpeedTest: " + what + " took " + took.toMillis() + " ms");
    return took;
  }
}
