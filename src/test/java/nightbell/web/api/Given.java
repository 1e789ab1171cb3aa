package nightbell.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.escalation.State;
import nightbell.matrix.CategoryId;
import nightbell.matrix.Client;
import nightbell.matrix.Exhausted;
import nightbell.matrix.Matrix;
import nightbell.matrix.Owner;
import nightbell.matrix.PathId;
import nightbell.matrix.RowId;
import nightbell.matrix.Ruling;
import nightbell.matrix.SeverityId;
import nightbell.matrix.SystemId;
import nightbell.matrix.Timing;
import nightbell.matrix.Window;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Schedule;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.Side;

/** Values to show: a client, its matrix, an incident of it and a page. */
final class Given {
  static final Instant NOW = Instant.parse("2026-10-06T02:14:00Z");
  static final ClientId HARBOR = new ClientId("harbor");

  private Given() {}

  static Matrix matrix(String client) {
    ScheduleId desk = new ScheduleId("desk");
    Schedule schedule =
        new Schedule(
            desk,
            Side.PROVIDER,
            ZoneId.of("Europe/Berlin"),
            LocalDate.of(2026, 10, 5),
            null,
            LocalTime.of(9, 0),
            7,
            List.of(new PersonId("ana"), new PersonId("bo")),
            true);
    return new Matrix(
        new Client(new ClientId(client), client + " Ltd", client, ZoneId.of("Europe/Berlin")),
        Map.of(),
        List.of(),
        day -> Optional.empty(),
        List.of(),
        new SeverityId("P2"),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(desk, schedule),
        Map.of(),
        new Exhausted(1, List.of(), List.of(), Duration.ofMinutes(5)),
        List.of(),
        Map.of(),
        Timing.DEFAULT,
        null,
        List.of(),
        null);
  }

  static Ruling ruling() {
    return new Ruling(
        new RowId("R1"),
        false,
        Owner.PROVIDER,
        Side.PROVIDER,
        null,
        new PersonId("ana"),
        new SeverityId("P1"),
        new SystemId("erp"),
        new CategoryId("outage"),
        Window.AFTER_HOURS,
        null,
        List.of(new Ruling.Run(Side.PROVIDER, new PathId("std"))),
        NOW.plusSeconds(900),
        Ruling.Paging.NOW,
        null,
        List.of(),
        null,
        List.of("Row R1 takes it."));
  }

  static Incident incident(int number) {
    Alert alert =
        Alert.of(AlertState.FIRING, "DB down")
            .id("db-1")
            .source("zabbix")
            .details("{\"error\":\"refused\"}")
            .build();
    return new Incident(
        new IncidentNumber(number),
        HARBOR,
        DedupKey.of(alert),
        alert,
        3,
        ruling(),
        Side.PROVIDER,
        null,
        State.OPEN,
        NOW,
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
        1,
        List.of(),
        null,
        null,
        null,
        NOW.plusSeconds(60),
        1);
  }

  static Page page(int incident, int ordinal) {
    return new Page(
        new PageId(incident + "-" + ordinal),
        new IncidentNumber(incident),
        HARBOR,
        new PersonId("ana"),
        Side.PROVIDER,
        Side.PROVIDER,
        PageKind.PAGE,
        Channel.SMS,
        "+4930555010234",
        0,
        "subject",
        "text",
        900,
        PageState.SENT,
        NOW,
        NOW.plusSeconds(1),
        null,
        null,
        "SM1",
        null,
        "hash",
        1);
  }
}
