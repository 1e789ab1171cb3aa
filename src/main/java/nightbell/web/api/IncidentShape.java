package nightbell.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.escalation.State;
import nightbell.matrix.Owner;
import nightbell.matrix.Ruling;
import nightbell.oncall.Side;
import nightbell.reference.OneOf;
import org.jspecify.annotations.Nullable;

/** An incident as the API shows it. */
record IncidentShape(
    int number,
    String client,
    String title,
    @OneOf(State.class) String state,
    String severity,
    @Nullable String system,
    String category,
    @OneOf(Owner.class) String side,
    @OneOf(Side.class) String lead,
    @Nullable String accountable,
    @Nullable String row,
    int matrixVersion,
    List<String> ruling,
    @Iso Instant openedAt,
    @Iso Instant respondBy,
    @Iso @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy,
    @Nullable String acknowledgedVia,
    @Iso @Nullable Instant resolvedAt,
    @Nullable String resolvedBy,
    boolean breached,
    boolean unanswered,
    int repeats,
    int flaps,
    @Iso @Nullable Instant nextAt,
    @Nullable String source,
    JsonNode details,
    Links links,
    boolean flapping,
    @Nullable Silenced silenced,
    @Nullable Integer group) {

  /** Where more is to be found. */
  record Links(String self, String timeline, String page) {}

  /** The silence that covers it, or covered it to its end. */
  record Silenced(String silence, String by, String reason, @Iso Instant until) {
    static @Nullable Silenced of(Incident.@Nullable Silenced of) {
      return of == null ? null : new Silenced(of.silence(), of.by(), of.reason(), of.until());
    }
  }

  static IncidentShape of(Incident incident, URI publicUrl) {
    Alert alert = incident.alert();
    Ruling ruling = incident.ruling();
    Mark acknowledged = incident.acknowledged();
    Mark resolved = incident.resolved();
    return new IncidentShape(
        incident.number().value(),
        incident.client().value(),
        alert.title(),
        Wire.name(incident.state()),
        ruling.severity().value(),
        Wire.textOrNull(ruling.system()),
        ruling.category().value(),
        Wire.name(incident.owner()),
        Wire.name(incident.lead()),
        Wire.textOrNull(ruling.accountable()),
        Wire.textOrNull(ruling.row()),
        incident.matrixVersion(),
        ruling.sentences(),
        incident.openedAt(),
        ruling.respondBy(),
        acknowledged == null ? null : acknowledged.at(),
        acknowledged == null ? null : acknowledged.by().name(),
        acknowledged == null ? null : Wire.name(acknowledged.via()),
        resolved == null ? null : resolved.at(),
        resolved == null ? null : resolved.by().name(),
        incident.breached(),
        incident.unanswered(),
        incident.repeats(),
        incident.flaps().count(),
        incident.nextAt(),
        alert.source(),
        details(alert.details()),
        links(incident, publicUrl),
        incident.flaps().flapping(),
        Silenced.of(incident.silenced()),
        incident.group() == null ? null : incident.group().value());
  }

  private static Links links(Incident incident, URI publicUrl) {
    String base = publicUrl.toString().replaceFirst("/+$", "");
    String self = base + "/api/v1/incidents/" + incident.number();
    return new Links(self, self + "/timeline", base + "/incidents/" + incident.number());
  }

  /** Details that were sent as an object are shown as one. */
  private static JsonNode details(String details) {
    return JsonBody.object(details).<JsonNode>map(object -> object).orElse(new TextNode(details));
  }
}
