package nightbell.matrix.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import org.junit.jupiter.api.Test;

/** What coverage says of a matrix, in its own words, and how soon. */
class CoverageTest {
  private static final Instant NOVEMBER = Instant.parse("2026-11-01T00:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);

  @Test
  void the_sample_has_holes_only_before_its_schedules_begin() {
    Matrix sample = Orchard.sample();
    assertThat(report(sample, NOVEMBER, YEAR).isEmpty()).isTrue();
  }

  @Test
  void an_empty_schedule_is_named_with_its_row_and_path() {
    List<Span> spans =
        report(Orchard.matrix(), NOVEMBER.minus(Duration.ofDays(3)), Duration.ofDays(28))
            .spans()
            .filter(span -> span.kind() == Kind.NOBODY && is(span, "press", "outage", "P1"))
            .toList();
    assertThat(spans.get(0).why())
        .isEqualTo(
            "Row A1 pages by path hole (schedules day and late), which reaches nobody:"
                + " nobody stands on schedule day and nobody stands on schedule late.");
    assertThat(spans.get(0).to()).isEqualTo("2026-10-29T17:00:00Z");
  }

  @Test
  void one_person_is_named_and_a_handoff_to_another_begins_a_new_span() {
    List<Span> spans =
        report(Orchard.matrix(), NOVEMBER, Duration.ofDays(10))
            .spans()
            .filter(span -> span.kind() == Kind.ONE_PERSON && is(span, "press", "outage", "P1"))
            .filter(span -> span.why().startsWith("Row A2"))
            .toList();
    assertThat(spans.get(0).why())
        .isEqualTo(
            "Row A2 pages by path short (schedule night), in which every step ends at Pat Moss.");
    assertThat(spans).extracting(Span::from).contains(Instant.parse("2026-11-02T23:30:00Z"));
    assertThat(spans).anyMatch(span -> span.why().endsWith("ends at Quy Tran."));
  }

  @Test
  void a_last_step_after_the_response_time_is_late_at_every_hour() {
    List<Span> spans =
        report(Orchard.matrix(), Instant.parse("2026-11-10T00:00:00Z"), Duration.ofDays(20))
            .spans()
            .filter(span -> span.kind() == Kind.LATE && is(span, "cold", "outage", "P1"))
            .toList();
    assertThat(spans).hasSize(1);
    assertThat(spans.get(0).why())
        .isEqualTo(
            "Row A3 pages by path slow (schedules late, night and day), whose last step begins"
                + " 5 h after its start, but P1 is to be answered within 15 min.");
  }

  @Test
  void a_first_page_that_a_person_put_off_is_late() {
    assertThat(
            report(Orchard.matrix(), NOVEMBER, Duration.ofDays(8))
                .spans()
                .filter(span -> span.kind() == Kind.LATE && is(span, "shop", "leak", "P2"))
                .map(Span::why))
        .contains(
            "Row A4 pages by path short (schedule night), whose first page goes out 40 min after"
                + " its start, but P2 is to be answered within 30 min.");
  }

  @Test
  void a_year_of_the_sample_and_of_a_large_client_is_quick() {
    timed("the sample", Orchard.sample());
    timed("200 systems, 12 categories, 60 rows, 40 people, 15 schedules", Large.matrix());
  }

  /** By the processor's time: the wall clock would measure what else the machine does. */
  private static void timed(String name, Matrix matrix) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Report report = report(matrix, NOVEMBER, YEAR);
    Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    System.out.printf(
        "Coverage of a year, %s: %d ms, %d spans%n", name, took.toMillis(), report.size());
    assertThat(took).isLessThan(Duration.ofSeconds(3));
  }

  private static boolean is(Span span, String system, String category, String severity) {
    Cell cell = span.cell();
    return cell.system() != null
        && cell.system().value().equals(system)
        && cell.category().value().equals(category)
        && cell.severity().value().equals(severity);
  }

  private static Report report(Matrix matrix, Instant from, Duration length) {
    return new Coverage(new Roster(matrix)).between(from, from.plus(length), cell -> true);
  }
}
