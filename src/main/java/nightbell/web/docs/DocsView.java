package nightbell.web.docs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightbell.reference.Chapter;
import nightbell.reference.Operation;
import nightbell.reference.Reference;
import nightbell.web.page.HtmlView;

/** The page that describes the API: its chapters with their operations. */
public final class DocsView extends HtmlView {
  private final List<Section> sections;
  private final String server;

  private DocsView(List<Section> sections, String server) {
    super("docs.ftlh");
    this.sections = sections;
    this.server = server;
  }

  static DocsView of(Reference reference) {
    Keys keys = new Keys(reference);
    Map<Chapter, List<Operation>> all =
        reference.operations().stream().collect(Collectors.groupingBy(Operation::chapter));
    List<Section> sections =
        Stream.of(Chapter.values())
            .filter(all::containsKey)
            .map(chapter -> Section.of(chapter, all.getOrDefault(chapter, List.of()), keys))
            .toList();
    return new DocsView(sections, reference.server());
  }

  public List<Section> sections() {
    return sections;
  }

  public String server() {
    return server;
  }

  /** A chapter as the page shows it. */
  public record Section(Chapter chapter, List<Entry> entries) {
    static Section of(Chapter chapter, List<Operation> operations, Keys keys) {
      return new Section(chapter, operations.stream().map(one -> Entry.of(one, keys)).toList());
    }
  }
}
