package nightbell.matrix.paper;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nightbell.oncall.DutyHours;
import nightbell.oncall.Handoff;
import nightbell.oncall.HolidayRule;
import nightbell.oncall.Layer;
import nightbell.oncall.Member;
import nightbell.oncall.TurnLength;

/** One layer of a schedule in a sentence: who, how long, when handed over, when it counts. */
final class LayerWords {
  private static final int WEEK = 7;
  private final Named named;

  LayerWords(Named named) {
    this.named = named;
  }

  String sentence(Layer layer) {
    return String.join(", then ", layer.order().stream().map(this::member).toList())
        + ", "
        + length(layer.length())
        + " each; handed over "
        + handoff(layer.handoff())
        + " "
        + layer.zone()
        + ", since "
        + Prose.day(layer.start())
        + (layer.end() == null ? "" : ", before " + Prose.day(layer.end()))
        + "."
        + hours(layer.hours())
        + (layer.holidays() == null ? "" : holidays(layer.holidays()));
  }

  private String member(Member member) {
    List<String> dates = new ArrayList<>();
    if (member.from() != null) {
      dates.add("from " + Prose.day(member.from()));
    }
    if (member.until() != null) {
      dates.add("before " + Prose.day(member.until()));
    }
    String name = named.person(member.person());
    return dates.isEmpty() ? name : name + " (" + String.join(", ", dates) + ")";
  }

  private static String length(TurnLength length) {
    return switch (length.unit()) {
      case HOURS -> Prose.count(length.count(), "hour");
      case DAYS -> Prose.days(length.count());
      case WEEKS -> Prose.count(length.count(), "week");
      case MONTHS -> Prose.count(length.count(), "month");
    };
  }

  private static String handoff(Handoff handoff) {
    if (handoff.weekday() != null) {
      return Prose.weekday(handoff.weekday()) + " " + handoff.time();
    }
    return handoff.date() == null
        ? handoff.time().toString()
        : "on day " + handoff.date() + " of the month, or its last, at " + handoff.time();
  }

  private static String hours(List<DutyHours> hours) {
    List<String> spans = hours.stream().map(LayerWords::span).toList();
    return spans.isEmpty() ? "" : " Counts only on " + String.join("; ", spans) + ".";
  }

  private static String span(DutyHours hours) {
    List<String> days = new TreeSet<DayOfWeek>(hours.days()).stream().map(Prose::weekday).toList();
    String on = days.size() == WEEK ? "every day" : Prose.and(days);
    boolean midnight = hours.to().equals(LocalTime.MIDNIGHT) && hours.nights() == 1;
    if (midnight && hours.from().equals(LocalTime.MIDNIGHT)) {
      return on;
    }
    String from = on + ", " + hours.from() + " to ";
    return switch (hours.nights()) {
      case 0 -> from + hours.to();
      case 1 -> from + (midnight ? "24:00" : hours.to() + " of the next day");
      default -> from + hours.to() + ", " + hours.nights() + " days later";
    };
  }

  private static String holidays(HolidayRule rule) {
    String which = rule.list().isEmpty() ? "the holidays" : "the holidays of list " + rule.list();
    return rule.only() ? " Counts only on " + which + "." : " Does not count on " + which + ".";
  }
}
