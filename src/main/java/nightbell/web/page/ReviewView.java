package nightbell.web.page;

import java.util.List;
import nightbell.engine.morning.Document;

/** The page of a review. */
public final class ReviewView extends HtmlView {
  private final int number;
  private final Document document;

  ReviewView(int number, Document document) {
    super("review.ftlh");
    this.number = number;
    this.document = document;
  }

  public String number() {
    return Integer.toString(number);
  }

  public String title() {
    return document.title();
  }

  public List<Document.Section> sections() {
    return document.sections();
  }
}
