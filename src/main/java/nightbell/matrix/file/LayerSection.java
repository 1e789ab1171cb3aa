package nightbell.matrix.file;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nightbell.oncall.Handoff;
import nightbell.oncall.Layer;
import nightbell.oncall.Member;
import nightbell.oncall.PersonId;
import nightbell.oncall.TurnLength;
import org.jspecify.annotations.Nullable;

/**
 * Reads one layer. Its start, its end, and its length with its handoff may be those of its
 * schedule; a start or end of its own may not reach out of the schedule's.
 */
final class LayerSection {
  private static final Turning DAILY =
      new Turning(new TurnLength(1, TurnLength.Unit.DAYS), Handoff.at(LocalTime.MIN));
  private final Known known;
  private final HolidayLists lists;
  private final ZoneId zone;
  private final @Nullable LocalDate start;
  private final @Nullable LocalDate end;
  private final @Nullable Turning turning;

  /** How turns change. */
  private record Turning(TurnLength length, Handoff handoff) {
    static Turning read(Entry entry) {
      TurnLength length = entry.need("length").as(TurnLengths::read);
      Handoff handoff = Handoffs.read(entry.need("handoff"), length);
      return new Turning(length == null ? DAILY.length : length, handoff);
    }

    static boolean isIn(Entry entry) {
      return entry.maybe("length").present() || entry.maybe("handoff").present();
    }
  }

  /** For a schedule without layers, which is one itself. */
  LayerSection(Known known, HolidayLists lists, ZoneId zone) {
    this.known = known;
    this.lists = lists;
    this.zone = zone;
    this.start = null;
    this.end = null;
    this.turning = null;
  }

  /** For the layers of a schedule, which gives what they leave out. */
  LayerSection(Known known, HolidayLists lists, ZoneId zone, Entry schedule) {
    this.known = known;
    this.lists = lists;
    this.zone = zone;
    this.start = schedule.maybe("start").as(LayerSection::date);
    this.end = schedule.maybe("end").as(LayerSection::date);
    this.turning = Turning.isIn(schedule) ? Turning.read(schedule) : null;
  }

  Layer layer(String name, Entry entry) {
    LocalDate from = start(entry);
    Turning own = turning != null && !Turning.isIn(entry) ? turning : Turning.read(entry);
    Value holidays = entry.maybe("holidays");
    return new Layer(
        name,
        entry.maybe("tz").as(Times::zone, zone),
        from == null ? LocalDate.EPOCH : from,
        end(entry, from),
        own.length(),
        own.handoff(),
        order(entry.need("order")),
        DutyHoursSection.read(entry.maybe("hours")),
        holidays.present() ? lists.rule(holidays) : null);
  }

  private static @Nullable LocalDate date(Value value) {
    return value.present() ? Times.date(value) : null;
  }

  private @Nullable LocalDate start(Entry entry) {
    Value own = start == null ? entry.need("start") : entry.maybe("start");
    LocalDate from = own.as(LayerSection::date);
    if (from != null && start != null && from.isBefore(start)) {
      String what = own.called() + " is before that of the schedule, " + start;
      own.mistake("date", what, "write that day or a later one");
    }
    return from == null ? start : from;
  }

  private @Nullable LocalDate end(Entry entry, @Nullable LocalDate from) {
    Value own = entry.maybe("end");
    LocalDate last = own.as(LayerSection::date);
    if (last != null && end != null && last.isAfter(end)) {
      String what = own.called() + " is after that of the schedule, " + end;
      own.mistake("date", what, "write that day or an earlier one");
    } else if (last != null && from != null && !last.isAfter(from)) {
      String what = own.called() + " is " + last + ", which is not after its start, " + from;
      own.mistake("date", what, "write the first day on which it no longer counts");
    }
    return last == null ? end : last;
  }

  private List<Member> order(Value value) {
    List<Member> order = new ArrayList<>();
    int number = 0;
    for (Value item : value.items()) {
      number++;
      Member member =
          item.node() instanceof Node.Fields ? dated(item, number) : plain(item.as(known::person));
      if (member != null) {
        order.add(member);
      }
    }
    return order;
  }

  private static @Nullable Member plain(@Nullable PersonId person) {
    return person == null ? null : new Member(person);
  }

  /** Somebody who joins or leaves at a date. */
  private @Nullable Member dated(Value item, int number) {
    String subject = "member " + number + " of " + item.subject();
    Value own = new Value(item.found(), subject, "", item.node());
    Entry entry = own.entry("person", "from", "until");
    PersonId person = entry.need("person").as(known::person);
    LocalDate from = entry.maybe("from").as(Times::date);
    Value last = entry.maybe("until");
    LocalDate until = last.as(Times::date);
    if (from != null && until != null && !until.isAfter(from)) {
      String what = last.called() + " is " + until + ", which is not after \"from\", " + from;
      last.mistake("date", what, "write the first day on which they are no longer a member");
    }
    return person == null ? null : new Member(person, from, until);
  }
}
