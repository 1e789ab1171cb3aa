package nightbell.paper.evidence;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Page;
import nightbell.engine.Records.PageFilter;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.matrix.Matrix;
import nightbell.matrix.paper.Markup;
import org.jspecify.annotations.Nullable;

/**
 * The population: a page for each hundred incidents, with a list and then the story of each, and
 * the tables. What was read for one page is forgotten before the next.
 */
final class IncidentPages {
  private static final int EACH = 100;
  private static final int PIECE = 500;

  private final Sources sources;
  private final Scope scope;
  private final Redaction redaction;
  private final IncidentSheets sheets;
  private final Targets targets;
  private final Instant now;
  private final List<Part> parts = new ArrayList<>();

  /** One page of incidents. */
  record Part(String file, int first, int last, int incidents, Instant from, Instant to) {}

  IncidentPages(
      Sources sources,
      Scope scope,
      Redaction redaction,
      IncidentSheets sheets,
      Targets targets,
      Instant now) {
    this.sources = sources;
    this.scope = scope;
    this.redaction = redaction;
    this.sheets = sheets;
    this.targets = targets;
    this.now = now;
  }

  List<Part> parts() {
    return parts;
  }

  void write(PackZip zip) throws IOException {
    int after = scope.cut().opened().lowest() - 1;
    int highest = scope.cut().opened().highest();
    List<Incident> piece;
    do {
      piece =
          sources.evidence().incidents(scope.span(), scope.wish().client(), after, EACH).stream()
              .filter(incident -> incident.number().value() <= highest)
              .toList();
      if (!piece.isEmpty()) {
        page(zip, piece);
        after = piece.get(piece.size() - 1).number().value();
      }
    } while (piece.size() == EACH);
  }

  private void page(PackZip zip, List<Incident> piece) throws IOException {
    Incident first = piece.get(0);
    Incident last = piece.get(piece.size() - 1);
    String name = first.number() + "-" + last.number() + ".html";
    Markup stories = new Markup();
    Markup html = Html.begin("Incidents " + first.number() + " to " + last.number(), "../");
    Html.head(html, "Incident", "Opened", "Severity", "Whose", "Title", "Acknowledged", "Target");
    for (Incident incident : piece) {
      Story story = Story.read(sources.evidence(), scope, redaction, incident.number());
      List<Page> sent = pages(incident);
      Target target = Target.of(incident, story, now);
      Matrix matrix = matrix(incident);
      String place = "incidents/" + name + "#i" + incident.number();
      sheets.add(incident, story, target, sent, place);
      targets.add(incident, target, story, matrix);
      StoryHtml words = new StoryHtml(incident, story, target, matrix, redaction);
      words.line(html);
      words.story(stories, sent);
    }
    Html.foot(html);
    html.raw(stories.toString());
    zip.page("incidents/" + name, Html.end(html));
    parts.add(
        new Part(
            "incidents/" + name,
            first.number().value(),
            last.number().value(),
            piece.size(),
            first.openedAt(),
            last.openedAt()));
  }

  private List<Page> pages(Incident incident) {
    List<Page> all = new ArrayList<>();
    PageId before = null;
    List<Page> piece;
    do {
      piece = sources.records().pages(filter(incident, before));
      List<Page> oldest = new ArrayList<>(piece);
      Collections.reverse(oldest);
      all.addAll(0, oldest);
      before = piece.isEmpty() ? null : piece.get(piece.size() - 1).id();
    } while (piece.size() == PIECE);
    return all;
  }

  private static PageFilter filter(Incident incident, @Nullable PageId before) {
    return new PageFilter(incident.number(), null, null, before, PIECE);
  }

  /** The version that ruled it; none if it no longer reads. */
  private @Nullable Matrix matrix(Incident incident) {
    try {
      Optional<MatrixVersion> version = sources.matrices().version(incident.matrixVersion());
      return version.map(MatrixVersion::matrix).orElse(null);
    } catch (IllegalStateException e) {
      return null;
    }
  }
}
