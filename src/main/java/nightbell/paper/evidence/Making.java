package nightbell.paper.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nightbell.audit.Seal;
import nightbell.engine.MatrixVersion;
import nightbell.paper.PdfPaper;

/** One pack being made: its files in the order in which they are written. */
final class Making {
  private final Sources sources;
  private final Scope scope;
  private final List<MatrixVersion> seen;
  private final Path folder;
  private final Instant now;
  private final Redaction redaction;

  Making(Sources sources, Scope scope, List<MatrixVersion> seen, Path folder, Instant now) {
    this.sources = sources;
    this.scope = scope;
    this.seen = seen;
    this.folder = folder;
    this.now = now;
    this.redaction = new Redaction(scope.wish().masked(), scope.wish().client() != null);
  }

  /** Writes all of it; gives the hash of the manifest. */
  String write(OutputStream out) throws IOException {
    PackZip zip = new PackZip(out, now);
    try (Log log = new Log(folder, redaction, scope);
        Outages outages = new Outages(folder, redaction, scope);
        IncidentSheets population = new IncidentSheets(folder, redaction);
        MatrixPart matrix = new MatrixPart(sources, scope, redaction, folder, now);
        ExceptionsPart exceptions = new ExceptionsPart(sources, scope, redaction, folder);
        ContactsPart contacts = new ContactsPart(sources, redaction, folder)) {
      ChainFile chain = chain(zip, log, outages);
      List<Seal> seals = seals(zip);
      Targets targets = new Targets();
      IncidentPages incidents =
          new IncidentPages(sources, scope, redaction, population, targets, now);
      incidents.write(zip);
      for (MatrixVersion version : seen) {
        matrix.add(zip, version);
        contacts.add(version);
      }
      exceptions.read();
      Population counted = new Population(scope.cut().days());
      try (Sheet days = counted.sheet(folder, redaction);
          Sheet met = targets.sheet(folder, redaction)) {
        Made made =
            new Made(
                scope,
                seen,
                now,
                chain,
                seals,
                counted,
                targets,
                incidents.parts(),
                log,
                population,
                matrix,
                exceptions,
                contacts,
                outages,
                days,
                met);
        rest(zip, made);
      }
    }
    zip.page("README.txt", resource("README.txt"));
    zip.page("verify.py", resource("verify.py"));
    return zip.finish();
  }

  private static void rest(PackZip zip, Made made) throws IOException {
    new PartPages(made).write(zip);
    for (Sheet sheet : made.small()) {
      sheet.addTo(zip);
    }
    made.population().addTo(zip);
    made.matrix().addTo(zip);
    made.log().addTo(zip);
    zip.page("pack.json", new Description(made).json());
    String summary = new Summary(made).html();
    zip.page("index.html", summary);
    zip.file("summary.pdf", PdfPaper.of(summary));
  }

  private ChainFile chain(PackZip zip, Log log, Outages outages) throws IOException {
    ChainFile chain = new ChainFile(sources.evidence(), scope, redaction);
    zip.file(
        ChainFile.NAME,
        out ->
            chain.write(
                out,
                (event, told) -> {
                  outages.add(event);
                  if (told != null) {
                    log.add(told);
                  }
                }));
    return chain;
  }

  /** Those that vouch for something in the pack. */
  private List<Seal> seals(PackZip zip) throws IOException {
    List<Seal> seals =
        sources.trail().seals().stream()
            .filter(seal -> seal.event() >= scope.cut().first() - 1)
            .filter(seal -> seal.event() <= scope.cut().end())
            .toList();
    zip.text(
        "chain/seals.csv",
        out -> {
          out.write("at,event,link\r\n");
          for (Seal seal : seals) {
            out.write(Times.iso(seal.at()) + "," + seal.event() + "," + seal.head() + "\r\n");
          }
        });
    return seals;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Making.class.getResourceAsStream("/nightbell/evidence/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
