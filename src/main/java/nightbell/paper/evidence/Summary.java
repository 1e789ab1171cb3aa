package nightbell.paper.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import nightbell.engine.AlertResult.What;
import nightbell.engine.evidence.Evidence.Wish;
import nightbell.matrix.paper.Markup;
import nightbell.paper.evidence.Log.About;

/** The first page, which is the printed summary as well: what the pack is and what it came to. */
final class Summary {
  private final Made made;
  private final Markup html = Html.first("Evidence pack");

  Summary(Made made) {
    this.made = made;
  }

  String html() {
    Wish wish = made.scope().wish();
    html.element("h1", "Evidence pack: " + clients());
    html.open("table", "facts", "").open("tbody");
    Html.fact(html, "Span", time(wish.from()) + " up to " + time(wish.to()));
    Html.fact(html, "Made", time(made.now()) + " by " + wish.by().name());
    Html.fact(html, "Phone numbers", wish.masked() ? "masked: last two digits only" : "whole");
    if (wish.client() != null) {
      Html.fact(html, "Other clients", "their events are here as hashes only");
    }
    html.close("tbody").close("table");
    population();
    targets();
    contents();
    proof();
    return Html.end(html);
  }

  private static String time(Instant at) {
    return Times.local(at, ZoneOffset.UTC);
  }

  private String clients() {
    return made.seen().stream()
        .map(version -> version.matrix().client().name())
        .collect(Collectors.joining(", "));
  }

  private void population() {
    Population counted = made.counted();
    html.element("h2", "What came in");
    Html.head(html, "Alerts", "How many", "");
    count("received", counted.received(), "all that came, " + days(counted));
    count("opened", counted.of(What.OPENED.wire()), "began an incident that pages");
    count(
        "held", counted.of(What.HELD.wire()), "began one that waits for business, or pages nobody");
    count("silenced", counted.of(What.SILENCED.wire()), "began one, or brought one back, unheard");
    count("repeated", counted.of(What.REPEATED.wire()), "told of an open incident again");
    count("reopened", counted.of(What.REOPENED.wire()), "brought an incident back");
    count("resolved", counted.of(What.RESOLVED.wire()), "ended one");
    count("acknowledged", counted.of(What.ACKNOWLEDGED.wire()), "acknowledged one in its tool");
    count("ignored", counted.of(What.IGNORED.wire()), "told of nothing that is open");
    count("rejected", counted.of("rejected"), "could not be read");
    Html.foot(html);
    balance(counted);
  }

  private static String days(Population counted) {
    return counted.days().from() + " to " + counted.days().to() + " in UTC";
  }

  private void count(String what, long alerts, String means) {
    html.open("tr").element("td", what).element("td", "number", Long.toString(alerts));
    html.element("td", means).close("tr");
  }

  private void balance(Population counted) {
    String sum =
        counted.unaccounted() == 0
            ? "The results add up to what was received."
            : counted.unaccounted() + " alerts are NOT accounted for.";
    String opened =
        "Opened, held and silenced, less "
            + counted.days().silencedAgain()
            + " that came back under a silence, make "
            + counted.opening()
            + "; incidents on record of these days: "
            + counted.days().incidents()
            + (counted.unmatched() == 0 ? "." : ". These do NOT agree.");
    html.element("p", counted.addsUp() ? "" : "bad", sum + " " + opened);
    html.element(
        "p",
        "Incidents opened in the span, each with its story: "
            + made.population().incidents.rows()
            + ". Attempts to reach somebody: "
            + made.population().pages.rows()
            + ".");
  }

  private void targets() {
    html.element("h2", "Time to respond");
    Targets targets = made.targets();
    Html.head(html, "Target", "Incidents");
    for (Target target : Target.values()) {
      html.open("tr").element("td", target.words());
      html.element("td", "number", Long.toString(targets.total(target))).close("tr");
    }
    Html.foot(html);
  }

  private void contents() {
    html.element("h2", "What is in here");
    Html.head(html, "Page", "What", "Rows");
    Log log = made.log();
    entry("matrix.html", "Matrix versions, signatures, changes, reviews", made.matrix().count());
    entry(
        "population.html", "What came in, day by day; what could not be read", made.days().rows());
    entry("targets.html", "Targets, misses and what stood in the way", made.met().rows());
    entry(
        "exceptions.html",
        "Silences, overrides, absences, swaps, gaps",
        made.exceptions().exceptions.rows() + made.exceptions().gaps.rows());
    entry("contacts.html", "Contacts, when they were proven, drills", made.contacts().sheet.rows());
    entry("outages.html", "Outages of Nightbell itself", made.outages().sheet().rows());
    entry("access.html", "Sign-ins, keys, exports", log.sheet(About.ACCESS).rows());
    for (IncidentPages.Part part : made.parts()) {
      String span = time(part.from()) + " to " + time(part.to());
      entry(part.file(), part.first() + " to " + part.last() + ": " + span, part.incidents());
    }
    Html.foot(html);
    html.element(
        "p",
        "note",
        "For programs: data/*.csv and data/*.jsonl, with every row; chain/events.jsonl, every"
            + " event with its hashes; pack.json.");
  }

  private void entry(String file, String what, long rows) {
    html.open("tr").open("td");
    Html.link(html, file, file).close("td");
    html.element("td", what).element("td", "number", Long.toString(rows)).close("tr");
  }

  private void proof() {
    ChainFile chain = made.chain();
    html.element("h2", "How to prove it");
    html.element(
        "p",
        "Events "
            + made.scope().cut().first()
            + " to "
            + made.scope().cut().end()
            + " of the record are here, each bound to the one before it: "
            + chain.told()
            + " told in full, "
            + chain.partly()
            + " in part, "
            + chain.hashed()
            + " as hashes. The last seal of the record as of this pack:");
    html.element("p", "seal", made.lastSeal().written());
    html.element(
        "p",
        "Run \"python3 verify.py\" in the unpacked folder, or \"python3 verify.py PACK.zip\"; it"
            + " needs nothing of Nightbell. Give it a seal that you kept from a morning's mail by"
            + " \"--seal EVENT:LINK\": only that shows a record rewritten as a whole. README.txt"
            + " says how each hash is made.");
  }
}
