package nightbell.paper.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nightbell.audit.Written;
import nightbell.engine.Page;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import org.jspecify.annotations.Nullable;

/** The population as tables: each incident, each attempt to reach somebody, and each miss. */
final class IncidentSheets implements AutoCloseable {
  private static final String[] INCIDENT = {
    "number",
    "client",
    "title",
    "state",
    "severity",
    "system",
    "category",
    "side",
    "lead",
    "row",
    "matrix_version",
    "window",
    "source",
    "drill",
    "opened_at",
    "respond_by",
    "acknowledged_at",
    "acknowledged_by",
    "acknowledged_side",
    "acknowledged_via",
    "seconds_to_acknowledge",
    "resolved_at",
    "resolved_by",
    "target",
    "breached_at",
    "unanswered",
    "repeats",
    "flaps",
    "pages",
    "events",
    "story"
  };
  private static final String[] PAGE = {
    "id",
    "incident",
    "client",
    "person",
    "side",
    "kind",
    "channel",
    "address",
    "state",
    "queued_at",
    "sent_at",
    "delivered_at",
    "ended_at",
    "carrier_id",
    "error",
    "attempt"
  };

  final Sheet incidents;
  final Sheet pages;
  final Sheet misses;

  IncidentSheets(Path folder, Redaction redaction) throws IOException {
    incidents = new Sheet(folder, redaction, "incidents", INCIDENT);
    pages = new Sheet(folder, redaction, "pages", PAGE);
    misses =
        new Sheet(
            folder,
            redaction,
            "misses",
            "incident",
            "client",
            "severity",
            "side",
            "opened_at",
            "respond_by",
            "acknowledged_at",
            "seconds_late",
            "why");
  }

  void add(Incident incident, Story story, Target target, List<Page> sent, String page)
      throws IOException {
    Written first = story.acknowledged();
    Instant acknowledged = first == null ? null : Times.read(first.at());
    var ruling = incident.ruling();
    Mark resolved = incident.isResolved() ? incident.resolved() : null;
    incidents.row(
        incident.number().value(),
        incident.client(),
        incident.alert().title(),
        word(incident.state()),
        ruling.severity(),
        ruling.system(),
        ruling.category(),
        word(incident.owner()),
        word(incident.lead()),
        ruling.row(),
        incident.matrixVersion(),
        word(ruling.window()),
        incident.alert().source(),
        isDrill(incident),
        incident.openedAt(),
        ruling.respondBy(),
        acknowledged,
        first == null ? null : first.actor(),
        first == null ? null : first.side(),
        first == null ? null : first.channel(),
        seconds(incident.openedAt(), acknowledged),
        resolved == null ? null : resolved.at(),
        resolved == null ? null : resolved.by().name(),
        target.words(),
        story.breached() == null ? null : story.breached().at(),
        incident.unanswered(),
        incident.repeats(),
        incident.flaps().count(),
        sent.size(),
        story.count(),
        page);
    for (Page one : sent) {
      add(one);
    }
    if (target == Target.MISSED) {
      miss(incident, story, acknowledged);
    }
  }

  private void add(Page page) throws IOException {
    pages.row(
        page.id(),
        page.incident().value(),
        page.client(),
        page.person(),
        word(page.side()),
        word(page.kind()),
        word(page.channel()),
        page.address(),
        page.state().wire(),
        page.queuedAt(),
        page.sentAt(),
        page.deliveredAt(),
        page.endedAt(),
        page.carrierId(),
        page.error(),
        page.attempt());
  }

  private void miss(Incident incident, Story story, @Nullable Instant acknowledged)
      throws IOException {
    Instant by = incident.ruling().respondBy();
    misses.row(
        incident.number().value(),
        incident.client(),
        incident.ruling().severity(),
        word(incident.owner()),
        incident.openedAt(),
        by,
        acknowledged,
        acknowledged != null && acknowledged.isAfter(by) ? seconds(by, acknowledged) : null,
        story.hindrances());
  }

  static boolean isDrill(Incident incident) {
    return "drill".equals(incident.alert().source());
  }

  static @Nullable String word(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable Long seconds(Instant from, @Nullable Instant to) {
    return to == null ? null : Duration.between(from, to).toSeconds();
  }

  void addTo(PackZip zip) throws IOException {
    incidents.addTo(zip);
    pages.addTo(zip);
    misses.addTo(zip);
  }

  @Override
  public void close() throws IOException {
    incidents.close();
    pages.close();
    misses.close();
  }
}
