package nightbell.paper.evidence;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import nightbell.audit.Written;
import nightbell.engine.Page;
import nightbell.escalation.Incident;
import nightbell.matrix.Matrix;
import nightbell.matrix.paper.Markup;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One incident for people: its line in the list, and its story in the client's time.
 *
 * @param matrix the version that ruled it, null if it no longer reads
 */
record StoryHtml(
    Incident incident, Story story, Target target, @Nullable Matrix matrix, Redaction redaction) {

  void line(Markup html) {
    html.open("tr").open("td", "number", "");
    Html.link(html, "#i" + incident.number(), incident.number().toString()).close("td");
    html.element("td", "time", Times.local(incident.openedAt(), zone()));
    html.element("td", incident.ruling().severity().value());
    html.element("td", String.valueOf(IncidentSheets.word(incident.owner())));
    html.element("td", redaction.text(incident.alert().title()));
    html.element("td", "time", answered());
    html.element("td", target == Target.MISSED ? "bad" : "", target.words()).close("tr");
  }

  private String answered() {
    Written first = story.acknowledged();
    return first == null
        ? ""
        : Times.local(Times.read(first.at()), zone()) + ", " + name(first.actor());
  }

  void story(Markup html, List<Page> pages) {
    html.open("h2", "", "id=\"i" + incident.number() + '"');
    html.text(incident.number() + " " + redaction.text(incident.alert().title())).close("h2");
    html.open("table", "facts", "").open("tbody");
    facts(html);
    html.close("tbody").close("table");
    events(html);
    if (!pages.isEmpty()) {
      pages(html, pages);
    }
  }

  private void facts(Markup html) {
    var ruling = incident.ruling();
    Html.fact(html, "Client", matrix == null ? "" + incident.client() : matrix.client().name());
    Html.fact(
        html,
        "Ruled",
        redaction.text(String.join(" ", ruling.sentences()))
            + " Matrix version "
            + incident.matrixVersion()
            + (ruling.row() == null ? ", no row." : ", row " + ruling.row() + "."));
    Html.fact(html, "Answer due", Times.local(ruling.respondBy(), zone()) + clock());
    Html.fact(html, "Target", target.words());
    Html.fact(html, "State now", String.valueOf(IncidentSheets.word(incident.state())));
    if (target == Target.MISSED) {
      Html.fact(html, "In the way", story.hindrances());
    }
  }

  private String clock() {
    if (matrix == null) {
      return "";
    }
    return matrix.severities().stream()
        .filter(severity -> severity.id().equals(incident.ruling().severity()))
        .findFirst()
        .map(severity -> severity.businessClock() ? ", business minutes" : ", every minute counts")
        .orElse("");
  }

  private void events(Markup html) {
    Html.head(html, "When (" + zone().getId() + ")", "What", "Who", "By", "In words", "Event");
    for (Written event : story.events()) {
      html.open("tr").element("td", "time", Times.local(Times.read(event.at()), zone()));
      html.element("td", event.kind()).element("td", name(event.actor()));
      html.element("td", event.channel() == null ? "" : event.channel());
      html.element("td", event.text()).element("td", "number", Long.toString(event.seq()));
      html.close("tr");
    }
    Html.foot(html);
    if (story.count() > story.events().size()) {
      html.element("p", "note", "All " + story.count() + " events stand in data/events.csv.");
    }
  }

  private void pages(Markup html, List<Page> pages) {
    html.element("h3", "Attempts");
    Html.head(html, "Attempt", "Person", "By", "State", "Queued", "Sent", "Ended", "Carrier's id");
    for (Page page : pages) {
      html.open("tr").element("td", page.id().value()).element("td", name(page.person().value()));
      html.element(
          "td", IncidentSheets.word(page.channel()) + " " + redaction.text(page.address()));
      html.element("td", page.state().wire() + (page.error() == null ? "" : ": " + page.error()));
      html.element("td", "time", Times.local(page.queuedAt(), zone()));
      html.element("td", "time", Times.local(page.sentAt(), zone()));
      html.element("td", "time", Times.local(page.endedAt(), zone()));
      html.element("td", page.carrierId() == null ? "" : page.carrierId()).close("tr");
    }
    Html.foot(html);
  }

  private String name(String actor) {
    Person person = matrix == null ? null : matrix.people().get(new PersonId(actor));
    return person == null ? actor : person.name();
  }

  private ZoneId zone() {
    return matrix == null ? ZoneOffset.UTC : matrix.client().zone();
  }
}
