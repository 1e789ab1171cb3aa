package nightbell.engine.shape;

import java.util.Iterator;
import nightbell.matrix.coverage.Report;
import nightbell.matrix.coverage.Span;
import org.jspecify.annotations.Nullable;

/** What is wrong with the coverage; spans are made while they are written, for they can be many. */
public record CoverageShape(Iterator<SpanShape> spans) {

  /** The answer; its spans can be read once. */
  public static CoverageShape of(Report report) {
    return new CoverageShape(report.spans().map(SpanShape::of).iterator());
  }

  /**
   * One span of one cell.
   *
   * @param system null for alerts of no system that the matrix knows
   */
  public record SpanShape(
      String from,
      String to,
      @Nullable String system,
      String category,
      String severity,
      String kind,
      String why) {
    static SpanShape of(Span span) {
      return new SpanShape(
          span.from().toString(),
          span.to().toString(),
          Words.textOrNull(span.cell().system()),
          span.cell().category().value(),
          span.cell().severity().value(),
          span.kind().word(),
          span.why());
    }
  }
}
