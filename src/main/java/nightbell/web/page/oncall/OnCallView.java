package nightbell.web.page.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nightbell.access.Role;
import nightbell.matrix.Matrix;
import nightbell.oncall.Person;
import nightbell.web.page.Choice;
import nightbell.web.page.HtmlView;
import nightbell.web.page.Reach;
import nightbell.web.page.ReachLine;
import nightbell.web.page.Sight;
import nightbell.web.page.matrix.LocalInput;

/** Who is on call for one client: calendar, list, changes with their forms, reach and links. */
public final class OnCallView extends HtmlView {
  private static final Duration AHEAD = Duration.ofDays(14);
  private static final Duration LOOK_BACK = Duration.ofDays(90);

  private final OnCallDesk desk;
  private final Sight sight;
  private final Matrix matrix;
  private final String nonce;
  private final Instant now;
  private final ChangeLines changes;

  OnCallView(OnCallDesk desk, Sight sight, Matrix matrix, String nonce) {
    super("oncall.ftlh");
    this.desk = desk;
    this.sight = sight;
    this.matrix = matrix;
    this.nonce = nonce;
    this.now = desk.clock().now();
    this.changes = new ChangeLines(desk, sight, matrix);
  }

  /** What lets the calendar's own style sheet in. */
  public String nonce() {
    return nonce;
  }

  public String csrf() {
    return sight.caller().csrf();
  }

  public String client() {
    return matrix.client().id().value();
  }

  public String name() {
    return matrix.client().name();
  }

  public String zone() {
    return matrix.client().zone().getId();
  }

  public List<Choice> clients() {
    return sight.choices(matrix);
  }

  /** Whether the reader may change who is on call. */
  public boolean manages() {
    return sight.may(Role.MANAGER, matrix);
  }

  public List<ScheduleLine> schedules() {
    return ScheduleLine.of(matrix);
  }

  public List<Choice> scheduleChoices() {
    return schedules().stream().map(line -> Choice.of(line.id(), line.id())).toList();
  }

  /** Everybody, or of who manages nothing only themselves. */
  public List<Choice> ownPeople() {
    String own = sight.caller().actor().name();
    return manages()
        ? people()
        : people().stream().filter(choice -> choice.value().equals(own)).toList();
  }

  public List<Choice> people() {
    return matrix.people().values().stream().map(OnCallView::choice).toList();
  }

  private static Choice choice(Person person) {
    return Choice.of(person.id().value(), person.name());
  }

  /** Everybody who can stand on a schedule, with the first one that is theirs or their side's. */
  public List<Chip> chips() {
    List<Chip> chips = new ArrayList<>();
    for (Person person : matrix.people().values()) {
      matrix.schedules().values().stream()
          .filter(schedule -> schedule.side() == person.side())
          .min(Comparator.comparing(schedule -> !schedule.order().contains(person.id())))
          .ifPresent(
              schedule ->
                  chips.add(new Chip(person.id().value(), person.name(), schedule.id().value())));
    }
    return chips;
  }

  /** What a calendar link can show. */
  public List<Choice> calendars() {
    List<Choice> all = new ArrayList<>(manages() ? scheduleChoices() : List.of());
    ownPeople().forEach(one -> all.add(Choice.of("person:" + one.value(), one.label())));
    return all;
  }

  /** The next full hour, as a form has it. */
  public String soon() {
    long hour = 3600;
    long next = (now.getEpochSecond() / hour + 1) * hour;
    return LocalInput.of(Instant.ofEpochSecond(next), matrix.client().zone());
  }

  public List<DutyLine> duties() {
    return new Turns(desk, matrix).lines(now, now.plus(AHEAD));
  }

  public List<ChangeLine> overrides() {
    return changes.overrides();
  }

  public List<ChangeLine> absences() {
    return changes.absences();
  }

  public List<ChangeLine> swaps() {
    return changes.swaps();
  }

  /** Everybody's numbers and addresses, those in doubt first. */
  public List<ReachLine> reach() {
    return Reach.of(matrix, desk.asks(), now.minus(LOOK_BACK));
  }

  /** Links that live. */
  public List<FeedLine> feeds() {
    return desk.feeds().list().stream()
        .filter(feed -> feed.revokedAt() == null)
        .filter(feed -> matrix.client().id().equals(feed.client()))
        .filter(feed -> sight.may(Role.MANAGER, matrix, feed.person()))
        .map(feed -> new FeedLine(feed.id(), feed.place(), feed.by()))
        .toList();
  }

  /** A person to drag onto a day, and the schedule that is meant. */
  public record Chip(String id, String name, String schedule) {}

  /** A link that a calendar program follows. */
  public record FeedLine(String id, String place, String by) {}
}
