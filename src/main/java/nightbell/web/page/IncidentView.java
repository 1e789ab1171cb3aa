package nightbell.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one incident: facts, reasons, timeline, pages and the forms that act on it. */
public final class IncidentView extends HtmlView {
  private final IncidentLine line;
  private final Story story;
  private final String csrf;

  IncidentView(IncidentLine line, Story story, String csrf) {
    super("incident.ftlh");
    this.line = line;
    this.story = story;
    this.csrf = csrf;
  }

  /**
   * What the page tells below the headline.
   *
   * @param link an http or https address in the tool that sent the alert, or null
   */
  public record Story(
      List<Fact> facts,
      List<Fact> group,
      List<String> sentences,
      String details,
      @Nullable String link,
      String zone,
      List<TimelineLine> told,
      MorningView morning,
      List<TimelineLine> timeline,
      List<PageLine> pages) {
    public Story {
      facts = List.copyOf(facts);
      group = List.copyOf(group);
      sentences = List.copyOf(sentences);
      told = List.copyOf(told);
      timeline = List.copyOf(timeline);
      pages = List.copyOf(pages);
    }
  }

  public IncidentLine line() {
    return line;
  }

  public String csrf() {
    return csrf;
  }

  public List<Fact> facts() {
    return story.facts();
  }

  /** The others of its group: what they are, and where they are shown. */
  public List<Fact> group() {
    return story.group();
  }

  public List<String> sentences() {
    return story.sentences();
  }

  public String details() {
    return story.details();
  }

  public @Nullable String link() {
    return story.link();
  }

  public String zone() {
    return story.zone();
  }

  /** The story to be read aloud, oldest first. */
  public List<TimelineLine> told() {
    return story.told();
  }

  /** What was said and is to be done afterwards. */
  public MorningView morning() {
    return story.morning();
  }

  public List<TimelineLine> timeline() {
    return story.timeline();
  }

  public List<PageLine> pages() {
    return story.pages();
  }
}
