package nightbell.paper.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nightbell.audit.Written;
import org.jspecify.annotations.Nullable;

/**
 * The events of the pack by what they are about: all of them in one table, and in smaller ones
 * those on matrices, exceptions, tests, access and the service itself. Only events of the span
 * stand in the smaller ones.
 */
final class Log implements AutoCloseable {
  private static final String[] COLUMNS = {
    "seq", "at", "kind", "actor", "side", "channel", "client", "incident", "text"
  };

  /** What a table is about. */
  enum About {
    MATRIX,
    EXCEPTIONS,
    TESTS,
    ACCESS,
    SERVICE,
    REJECTED;

    String file() {
      return this == REJECTED ? "rejected" : name().toLowerCase(Locale.ROOT) + "_log";
    }
  }

  private final Scope scope;
  private final Sheet events;
  private final Map<About, Sheet> sheets = new LinkedHashMap<>();

  Log(Path folder, Redaction redaction, Scope scope) throws IOException {
    this.scope = scope;
    List<String> all = new ArrayList<>(List.of(COLUMNS));
    all.add("data");
    events = Sheet.plain(folder, redaction, "events", all.toArray(String[]::new));
    for (About about : About.values()) {
      sheets.put(about, new Sheet(folder, redaction, about.file(), COLUMNS));
    }
  }

  void add(Written event) throws IOException {
    List<@Nullable Object> row = new ArrayList<>(COLUMNS.length + 1);
    row.add(event.seq());
    row.add(event.at());
    row.add(event.kind());
    row.add(event.actor());
    row.add(event.side());
    row.add(event.channel());
    row.add(event.client());
    row.add(event.incident());
    row.add(event.text());
    About about = about(event.kind());
    if (about != null && scope.inSpan(event.seq())) {
      sheet(about).row(row.toArray());
    }
    row.add(Sheet.json(event.data()));
    events.row(row.toArray());
  }

  Sheet sheet(About about) {
    return Objects.requireNonNull(sheets.get(about));
  }

  private static @Nullable About about(String kind) {
    return switch (kind) {
      case "gap",
          "gap-closed",
          "nobody-on-call",
          "not-reachable",
          "not-mine",
          "unanswered",
          "notice-failed",
          "silence-added",
          "silence-ended",
          "override-added",
          "override-ended",
          "away-added",
          "away-ended",
          "swap-proposed",
          "swap-consented",
          "swap-ended" ->
          About.EXCEPTIONS;
      case "asked", "ask-answered", "ask-unanswered", "ask-failed", "contact-changed" ->
          About.TESTS;
      case "signed-in",
          "exported",
          "key-created",
          "key-revoked",
          "key-rotated",
          "key-mapped",
          "feed-created",
          "feed-revoked",
          "signature-refused" ->
          About.ACCESS;
      case "started", "stopped", "carrier-down", "carrier-back" -> About.SERVICE;
      case "rejected" -> About.REJECTED;
      default -> kind.startsWith("matrix-") ? About.MATRIX : null;
    };
  }

  void addTo(PackZip zip) throws IOException {
    events.addTo(zip);
    for (Sheet sheet : sheets.values()) {
      sheet.addTo(zip);
    }
  }

  @Override
  public void close() throws IOException {
    events.close();
    for (Sheet sheet : sheets.values()) {
      sheet.close();
    }
  }
}
