package nightbell.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.escalation.State;
import nightbell.escalation.Via;
import nightbell.matrix.CategoryId;
import nightbell.matrix.Client;
import nightbell.matrix.Exhausted;
import nightbell.matrix.Matrix;
import nightbell.matrix.MatrixSystem;
import nightbell.matrix.Owner;
import nightbell.matrix.PathId;
import nightbell.matrix.RowId;
import nightbell.matrix.Ruling;
import nightbell.matrix.SeverityId;
import nightbell.matrix.SystemId;
import nightbell.matrix.Timing;
import nightbell.matrix.Window;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** One night's values for the page tests. */
final class Night {
  static final String HOSTILE = "<script>alert('x')</script> & \"DB\" down";
  static final Instant AT = Instant.parse("2026-03-03T08:14:05Z");
  static final ClientId CLIENT = new ClientId("harlow");
  private static final SystemId ERP = new SystemId("erp");

  private Night() {}

  static Incident incident(int number, State state, String title, @Nullable String link) {
    Mark mark = new Mark(AT.plusSeconds(90), new Actor("dana", Side.INTERNAL), Via.SMS);
    boolean taken = state == State.ACKNOWLEDGED || state == State.RESOLVED;
    return new Incident(
        new IncidentNumber(number),
        CLIENT,
        new DedupKey("key" + number),
        Alert.of(AlertState.FIRING, title).host("erp-db-1").link(link).build(),
        1,
        ruling(),
        Side.INTERNAL,
        null,
        state,
        AT,
        taken ? mark : null,
        state == State.RESOLVED ? mark : null,
        null,
        state == State.OPEN,
        false,
        0,
        Incident.Flaps.NONE,
        List.of(),
        null,
        null,
        null,
        1,
        List.of(),
        null,
        null,
        null,
        null,
        1);
  }

  static Page page(int number) {
    return new Page(
        new PageId(number + "-1"),
        new IncidentNumber(number),
        CLIENT,
        new PersonId("dana"),
        Side.INTERNAL,
        Side.INTERNAL,
        PageKind.PAGE,
        Channel.EMAIL,
        "dana@harlow.example",
        0,
        "subject",
        "text",
        900,
        PageState.SENT,
        AT,
        AT.plusSeconds(1),
        null,
        null,
        null,
        null,
        null,
        1);
  }

  static Matrix matrix() {
    Person dana =
        new Person(new PersonId("dana"), Side.INTERNAL, "Dana Ruiz", "", null, null, null, null);
    return new Matrix(
        new Client(CLIENT, "Harlow Parts", "Harlow", ZoneId.of("America/Chicago")),
        Map.of(),
        List.of(),
        day -> Optional.empty(),
        List.of(),
        new SeverityId("P1"),
        Map.of(ERP, new MatrixSystem(ERP, "Epicor ERP", List.of(), "Ask <Dana> first")),
        Map.of(),
        Map.of(dana.id(), dana),
        Map.of(),
        Map.of(),
        new Exhausted(0, List.of(), List.of(), Duration.ofMinutes(5)),
        List.of(),
        Map.of(),
        Timing.DEFAULT,
        null,
        List.of(),
        null);
  }

  private static Ruling ruling() {
    return new Ruling(
        new RowId("R01"),
        false,
        Owner.INTERNAL,
        Side.INTERNAL,
        null,
        new PersonId("dana"),
        new SeverityId("P1"),
        ERP,
        new CategoryId("outage"),
        Window.AFTER_HOURS,
        null,
        List.of(new Ruling.Run(Side.INTERNAL, new PathId("int-std"))),
        AT.plusSeconds(900),
        Ruling.Paging.NOW,
        null,
        List.of(),
        null,
        List.of("Row R01 <takes> it."));
  }
}
