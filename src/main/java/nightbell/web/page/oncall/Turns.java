package nightbell.web.page.oncall;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nightbell.engine.rota.Stint;
import nightbell.engine.rota.Stints;
import nightbell.engine.rota.Which;
import nightbell.matrix.Matrix;
import nightbell.oncall.Duty;
import nightbell.oncall.Role;
import nightbell.web.page.Times;

/** Who has which turn on a client's schedules, for the calendar and for the list. */
final class Turns {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ENGLISH);

  private final OnCallDesk desk;
  private final Matrix matrix;
  private final Map<String, ScheduleLine> schedules;

  Turns(OnCallDesk desk, Matrix matrix) {
    this.desk = desk;
    this.matrix = matrix;
    this.schedules =
        ScheduleLine.of(matrix).stream().collect(Collectors.toMap(ScheduleLine::id, one -> one));
  }

  List<ShiftEvent> events(Instant from, Instant to) {
    return stints(from, to).stream().map(this::event).toList();
  }

  List<DutyLine> lines(Instant from, Instant to) {
    Instant now = desk.clock().now();
    Times times = new Times(matrix.client().zone());
    return stints(from, to).stream().map(stint -> line(stint, times, now)).toList();
  }

  private List<Stint> stints(Instant from, Instant to) {
    Which which = new Which(matrix.client().id(), null, null);
    return new Stints(desk.matrices(), desk.rota()).between(which, from, to);
  }

  private ShiftEvent event(Stint stint) {
    Duty duty = stint.duty();
    ScheduleLine schedule = schedule(duty);
    String role = role(duty);
    boolean first = duty.role() == Role.PRIMARY;
    String more = duty.by() == null ? "" : " overridden";
    return new ShiftEvent(
        stint.person().name() + " · " + schedule.id() + (first ? "" : ", second"),
        local(duty.from()),
        local(duty.until()),
        List.of((schedule.tone() + " " + role + more).split(" ", -1)),
        first,
        2 * List.copyOf(matrix.schedules().keySet()).indexOf(duty.schedule()) + (first ? 0 : 1),
        schedule.id(),
        stint.person().id().value(),
        role);
  }

  private DutyLine line(Stint stint, Times times, Instant now) {
    Duty duty = stint.duty();
    ScheduleLine schedule = schedule(duty);
    return new DutyLine(
        schedule.tone(),
        schedule.id(),
        role(duty),
        stint.person().name(),
        times.minute(duty.from()),
        times.minute(duty.until()),
        duty.overlaps(now, now.plusSeconds(1)),
        duty.by() == null ? "" : "Override: " + duty.by().reason());
  }

  private ScheduleLine schedule(Duty duty) {
    ScheduleLine known = schedules.get(duty.schedule().value());
    return known == null ? new ScheduleLine(duty.schedule().value(), "s0", "", "") : known;
  }

  private static String role(Duty duty) {
    return duty.role().name().toLowerCase(Locale.ROOT);
  }

  private String local(Instant at) {
    return LOCAL.format(at.atZone(matrix.client().zone()));
  }
}
