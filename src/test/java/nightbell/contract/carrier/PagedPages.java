package nightbell.contract.carrier;

import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Engine.Paged;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.escalation.State;
import nightbell.matrix.CategoryId;
import nightbell.matrix.Owner;
import nightbell.matrix.PathId;
import nightbell.matrix.Ruling;
import nightbell.matrix.SeverityId;
import nightbell.matrix.Window;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;

/** Calls under way, with their incidents. */
final class PagedPages {
  private static final Instant OPENED = Instant.parse("2026-03-02T01:10:00Z");

  private PagedPages() {}

  static Paged call(PageKind kind, PageState page, State incident, String text) {
    return new Paged(page(kind, page, text), incident(incident));
  }

  private static Page page(PageKind kind, PageState state, String text) {
    return new Page(
        new PageId("412-7"),
        new IncidentNumber(412),
        new ClientId("birch"),
        new PersonId("mara"),
        Side.INTERNAL,
        Side.INTERNAL,
        kind,
        Channel.VOICE,
        "+15550123402",
        0,
        "subject",
        text,
        900,
        state,
        OPENED,
        OPENED,
        null,
        null,
        "CA1",
        null,
        "hash",
        1);
  }

  private static Incident incident(State state) {
    Alert alert = Alert.of(AlertState.FIRING, "DB down").build();
    return new Incident(
        new IncidentNumber(412),
        new ClientId("birch"),
        DedupKey.of(alert),
        alert,
        1,
        ruling(),
        Side.INTERNAL,
        null,
        state,
        OPENED,
        null,
        null,
        null,
        false,
        false,
        0,
        Incident.Flaps.NONE,
        List.of(),
        null,
        null,
        null,
        7,
        List.of(),
        null,
        null,
        null,
        null,
        3);
  }

  private static Ruling ruling() {
    return new Ruling(
        null,
        true,
        Owner.INTERNAL,
        Side.INTERNAL,
        null,
        null,
        new SeverityId("P1"),
        null,
        new CategoryId("infrastructure"),
        Window.AFTER_HOURS,
        null,
        List.of(new Ruling.Run(Side.INTERNAL, new PathId("internal"))),
        OPENED.plusSeconds(900),
        Ruling.Paging.NOW,
        null,
        List.of(),
        null,
        List.of());
  }
}
