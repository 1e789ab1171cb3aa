package nightbell.web.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one incident: facts, reasons, timeline, pages and the forms that act on it. */
public final class IncidentView extends HtmlView {
  private final IncidentLine line;
  private final Story story;
  private final Visit visit;

  IncidentView(IncidentLine line, Story story, Visit visit) {
    super("incident.ftlh");
    this.line = line;
    this.story = story;
    this.visit = visit;
  }

  /**
   * What is so of this look at the page.
   *
   * @param did what became of the action that led here, or empty
   * @param after the number of the trail's last event
   */
  record Visit(String csrf, String did, long after, Instant now) {}

  /**
   * What the page tells below the headline.
   *
   * @param rule what must be heeded when its system is changed, or null
   * @param also other incidents on that system: what they are, and where they are shown
   * @param handOver to whom it can be handed: a name, and what the form sends; null if to nobody
   * @param link an http or https address in the tool that sent the alert, or null
   */
  public record Story(
      List<Fact> facts,
      @Nullable String rule,
      List<Fact> also,
      @Nullable Fact handOver,
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
      also = List.copyOf(also);
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
    return visit.csrf();
  }

  /** What became of the action that led here, or empty. */
  public String did() {
    return visit.did();
  }

  public String after() {
    return Long.toString(visit.after());
  }

  /** The time in ISO-8601. */
  public String now() {
    return visit.now().toString();
  }

  public @Nullable String rule() {
    return story.rule();
  }

  public List<Fact> also() {
    return story.also();
  }

  public @Nullable Fact handOver() {
    return story.handOver();
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
