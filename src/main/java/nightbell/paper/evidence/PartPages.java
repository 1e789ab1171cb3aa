package nightbell.paper.evidence;

import java.io.IOException;
import nightbell.matrix.paper.Markup;
import nightbell.paper.evidence.Log.About;

/** The pages for people beside the incidents: each its tables, and a sentence on what they are. */
final class PartPages {
  private final Made made;

  PartPages(Made made) {
    this.made = made;
  }

  void write(PackZip zip) throws IOException {
    Log log = made.log();
    zip.page("matrix.html", made.matrix().page(log.sheet(About.MATRIX)));
    zip.page(
        "population.html",
        page(
            "What came in, day by day",
            new Table(
                "Alerts received, and what became of them",
                "Days in UTC. What was received is the sum of the results; a difference is what"
                    + " nobody can account for.",
                made.days()),
            new Table("Bodies that could not be read", "In the span.", log.sheet(About.REJECTED))));
    zip.page(
        "targets.html",
        page(
            "Time to respond: target and actual",
            new Table(
                "By client and severity",
                "To respond is that a person acknowledges; an automatic answer is none. The clock"
                    + " counts every minute (elapsed), or business minutes only, without the"
                    + " holidays that the page on the matrix lists. Fire drills stand apart.",
                made.met()),
            new Table("Misses", "And what stood in the way.", made.population().misses)));
    zip.page(
        "exceptions.html",
        page(
            "Exceptions and gaps",
            new Table(
                "Silences, overrides, absences and swaps",
                "Those that held in the span: who entered them, why, and until when.",
                made.exceptions().exceptions),
            new Table(
                "Gaps of the matrix",
                "Met or open in the span, and the version that closed each.",
                made.exceptions().gaps),
            new Table("As it happened", "", log.sheet(About.EXCEPTIONS))));
    operations(zip, log);
  }

  private void operations(PackZip zip, Log log) throws IOException {
    zip.page(
        "contacts.html",
        page(
            "Contacts and drills",
            new Table(
                "Who can be reached, and when that was last proven",
                "As the matrices in force name them now.",
                made.contacts().sheet),
            new Table(
                "Test pages and questions",
                "As they were put and answered. Fire drills are incidents, marked as drills.",
                log.sheet(About.TESTS))));
    zip.page(
        "outages.html",
        page(
            "Outages of Nightbell itself",
            new Table(
                "When it did not run",
                "From each start on record back to the stop before it, or to the last event"
                    + " before. What was due meanwhile was done after the start.",
                made.outages().sheet()),
            new Table("Starts, stops and carriers", "", log.sheet(About.SERVICE))));
    zip.page(
        "access.html",
        page(
            "Access: sign-ins, keys, exports",
            new Table(
                "In the span",
                "An export is on record twice: when it was asked for, and with the SHA-256 of its"
                    + " manifest when it was complete.",
                log.sheet(About.ACCESS))));
  }

  /** A table, what it is called and what to know of it. */
  private record Table(String title, String note, Sheet sheet) {}

  private static String page(String title, Table... tables) {
    Markup html = Html.begin(title, "");
    for (Table table : tables) {
      html.element("h2", table.title());
      if (!table.note().isEmpty()) {
        html.element("p", "note", table.note());
      }
      table.sheet().table(html);
      html.open("p", "note", "").text("For programs: ");
      Html.link(html, table.sheet().csvPath(), table.sheet().csvPath()).close("p");
    }
    return Html.end(html);
  }
}
