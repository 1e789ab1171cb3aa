package nightbell.web.page.matrix;

import java.util.List;
import nightbell.web.page.HtmlView;
import org.jspecify.annotations.Nullable;

/** When a client's alerts reach nobody, one person only, or too late by design. */
public final class CoverageView extends HtmlView {
  private final Heading heading;
  private final List<Field> fields;
  private final @Nullable Holes holes;

  CoverageView(Heading heading, List<Field> fields, @Nullable Holes holes) {
    super("coverage.ftlh");
    this.heading = heading;
    this.fields = List.copyOf(fields);
    this.holes = holes;
  }

  public Heading heading() {
    return heading;
  }

  public List<Field> fields() {
    return fields;
  }

  /** What was found, or null where the form cannot be read. */
  public @Nullable List<Hole.Group> groups() {
    return holes == null ? null : holes.groups();
  }
}
