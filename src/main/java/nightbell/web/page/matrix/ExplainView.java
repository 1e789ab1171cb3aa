package nightbell.web.page.matrix;

import java.util.List;
import nightbell.web.page.Fact;
import nightbell.web.page.HtmlView;
import org.jspecify.annotations.Nullable;

/** The form that describes an alert, and below it what would happen to that alert. */
public final class ExplainView extends HtmlView {
  private final Heading heading;
  private final List<Field> fields;
  private final @Nullable Answer answer;

  ExplainView(Heading heading, List<Field> fields, @Nullable Answer answer) {
    super("explain.ftlh");
    this.heading = heading;
    this.fields = List.copyOf(fields);
    this.answer = answer;
  }

  /**
   * What would happen.
   *
   * @param version the version of the matrix that rules
   * @param sentences the seven answers
   * @param row the row and its paths as they are written
   * @param change where the row can be changed, or empty
   * @param timetable who is paged if nobody answers; empty where nobody is
   * @param onward how it goes on after the timetable, or why there is none
   */
  public record Answer(
      int version,
      String received,
      List<String> sentences,
      List<Fact> row,
      String change,
      List<TimetableLine> timetable,
      String onward) {
    public Answer {
      sentences = List.copyOf(sentences);
      row = List.copyOf(row);
      timetable = List.copyOf(timetable);
    }
  }

  public Heading heading() {
    return heading;
  }

  public List<Field> fields() {
    return fields;
  }

  /** What would happen, or null where nothing was asked, or not in a way that can be read. */
  public @Nullable Answer answer() {
    return answer;
  }
}
