package nightbell.paper.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nightbell.engine.MatrixVersion;
import nightbell.engine.StoredVersion;
import nightbell.engine.StoredVersion.Signature;
import nightbell.matrix.Matrix;
import nightbell.matrix.diff.Differences;
import nightbell.matrix.paper.Edition;
import nightbell.matrix.paper.Markup;
import nightbell.matrix.paper.Paper;
import nightbell.matrix.paper.PaperHtml;
import nightbell.oncall.Person;

/**
 * The matrices of the span: every version that was proposed or in force in it, its text and its
 * printed form, who signed which hash, what each changed, which one held on each day, and the
 * holidays that the business clock left out.
 */
final class MatrixPart implements AutoCloseable {
  private final Sources sources;
  private final Scope scope;
  private final Redaction redaction;
  private final Instant now;
  private final Sheet versions;
  private final Sheet signatures;
  private final Sheet accepted;
  private final Sheet changes;
  private final Sheet days;

  MatrixPart(Sources sources, Scope scope, Redaction redaction, Path folder, Instant now)
      throws IOException {
    this.sources = sources;
    this.scope = scope;
    this.redaction = redaction;
    this.now = now;
    versions =
        sheet(
            folder,
            "matrix_versions",
            "client version state sha256 by why loaded_at agreed_at in_force_from in_force_until"
                + " file");
    signatures = sheet(folder, "matrix_signatures", "client version side person sha256 at reason");
    accepted =
        sheet(folder, "matrix_warnings", "client version side warning person reason accepted_at");
    changes = sheet(folder, "matrix_changes", "client from_version to_version change");
    days = sheet(folder, "matrix_days", "client day zone versions holiday");
  }

  private Sheet sheet(Path folder, String name, String columns) throws IOException {
    return new Sheet(folder, redaction, name, columns.split(" ", -1));
  }

  /** Adds the files of one client's versions. */
  void add(PackZip zip, MatrixVersion active) throws IOException {
    List<StoredVersion> known = new ArrayList<>();
    for (StoredVersion version : sources.versions().versions(active.matrix().client().id())) {
      if (touches(version)) {
        known.add(version);
      }
    }
    known.sort(Comparator.comparingInt(StoredVersion::number));
    StoredVersion before = null;
    for (StoredVersion version : known) {
      version(zip, version);
      if (version.activatedAt() != null) {
        if (before != null) {
          changed(before, version);
        }
        before = version;
      }
    }
    days(active.matrix(), known);
  }

  private boolean touches(StoredVersion version) {
    Instant ended = version.endedAt();
    return version.at().isBefore(scope.wish().to())
        && (ended == null || !ended.isBefore(scope.wish().from()));
  }

  private void version(PackZip zip, StoredVersion version) throws IOException {
    String name = "matrix/version-" + version.number();
    String text = sources.register().matrix(version.number()).map(one -> one.text()).orElse("");
    String file = name + (redaction.numbers() ? ".masked.yml" : ".yml");
    zip.page(file, redaction.text(text));
    Optional<Matrix> matrix = matrix(version.number());
    if (matrix.isPresent()) {
      Paper paper = Paper.of(matrix.get(), edition(version, matrix.get()), !redaction.numbers());
      zip.page(name + ".html", PaperHtml.of(paper));
    }
    String client = version.client().value();
    versions.row(
        client,
        version.number(),
        word(version.state()),
        version.sha256(),
        version.by(),
        version.why(),
        version.at(),
        version.agreedAt(),
        version.activatedAt(),
        version.endedAt(),
        file);
    for (Signature given : version.signatures()) {
      signatures.row(
          client,
          version.number(),
          word(given.side()),
          given.person(),
          given.sha256(),
          given.at(),
          given.reason());
    }
    for (StoredVersion.Acceptance taken : version.accepted()) {
      accepted.row(
          client,
          version.number(),
          word(taken.side()),
          taken.warning(),
          taken.person(),
          taken.reason(),
          taken.at());
    }
  }

  private Edition edition(StoredVersion version, Matrix matrix) {
    return new Edition(
        version.number(),
        word(version.state()),
        version.sha256(),
        version.at(),
        now,
        version.signatures().stream()
            .map(
                given -> {
                  Person person = matrix.people().get(given.person());
                  String name = person == null ? given.person().value() : person.name();
                  return new nightbell.matrix.paper.Signature(
                      given.side(), name, given.at(), given.sha256());
                })
            .toList());
  }

  private void changed(StoredVersion before, StoredVersion after) throws IOException {
    Optional<Matrix> from = matrix(before.number());
    Optional<Matrix> to = matrix(after.number());
    List<String> words =
        from.isPresent() && to.isPresent()
            ? Differences.between(from.get(), to.get())
            : List.of("One of the two no longer reads: compare the texts.");
    for (String change : words) {
      changes.row(after.client(), before.number(), after.number(), change);
    }
  }

  private void days(Matrix matrix, List<StoredVersion> known) throws IOException {
    ZoneId zone = matrix.client().zone();
    LocalDate last = LocalDate.ofInstant(scope.wish().to().minusNanos(1), zone);
    LocalDate day = LocalDate.ofInstant(scope.wish().from(), zone);
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      Instant begin = day.atStartOfDay(zone).toInstant();
      Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
      List<String> held =
          known.stream()
              .filter(version -> heldIn(version, begin, end))
              .map(version -> Integer.toString(version.number()))
              .toList();
      days.row(
          matrix.client().id(),
          day,
          zone.getId(),
          held.isEmpty() ? "none" : String.join(", then ", held),
          matrix.holidays().on(day).orElse(null));
    }
  }

  private static boolean heldIn(StoredVersion version, Instant begin, Instant end) {
    Instant from = version.activatedAt();
    Instant until = version.endedAt();
    return from != null && from.isBefore(end) && (until == null || until.isAfter(begin));
  }

  private Optional<Matrix> matrix(int number) {
    try {
      return sources.matrices().version(number).map(MatrixVersion::matrix);
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  String page(Sheet log) {
    Markup html = Html.begin("The matrix: versions, signatures, changes, reviews", "");
    html.element("h2", "Versions");
    versions.table(html);
    html.element("h2", "Signatures");
    html.element("p", "note", "Each side signs the SHA-256 of the version's text.");
    signatures.table(html);
    html.element("h2", "Warnings that a side took");
    accepted.table(html);
    html.element("h2", "What each version changed");
    changes.table(html);
    html.element("h2", "In force on each day, and holidays");
    days.table(html);
    html.element("h2", "Loads, signatures and reviews as they happened");
    log.table(html);
    return Html.end(html);
  }

  void addTo(PackZip zip) throws IOException {
    for (Sheet sheet : List.of(versions, signatures, accepted, changes, days)) {
      sheet.addTo(zip);
    }
  }

  /** How many versions there are. */
  long count() {
    return versions.rows();
  }

  @Override
  public void close() throws IOException {
    for (Sheet sheet : List.of(versions, signatures, accepted, changes, days)) {
      sheet.close();
    }
  }
}
