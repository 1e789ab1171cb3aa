package nightbell.web.page.matrix;

import java.util.List;
import nightbell.web.page.HtmlView;
import org.jspecify.annotations.Nullable;

/** When a client's alerts reach nobody, one person only, or too late by design. */
public final class CoverageView extends HtmlView {
  private final Heading heading;
  private final List<Field> fields;
  private final @Nullable Found found;

  CoverageView(Heading heading, List<Field> fields, @Nullable Found found) {
    super("coverage.ftlh");
    this.heading = heading;
    this.fields = List.copyOf(fields);
    this.found = found;
  }

  public Heading heading() {
    return heading;
  }

  public List<Field> fields() {
    return fields;
  }

  /** What was found, or null where the form cannot be read. */
  public @Nullable Found found() {
    return found;
  }

  /** The coverage by the hour, and its holes by their reasons. */
  public record Found(HeatMap map, List<Hole.Group> groups) {
    public Found {
      groups = List.copyOf(groups);
    }
  }
}
