package nightbell.audit.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/** One incident's events, written down by hand on one day. */
final class Tale {
  private static final LocalDate DAY = LocalDate.parse("2026-11-21");
  private final List<TrailEvent> events = new ArrayList<>();
  private final List<Outage> outages = new ArrayList<>();
  private final Wording wording =
      new Wording(ZoneOffset.UTC, DAY, id -> id.equals("dana") ? "Dana Ruiz" : id);

  /** A tale that begins with an alert at 02:00, ruled by row R04. */
  static Tale begun() {
    return new Tale()
        .tells("02:00:00", Kind.OPENED, "Alert from tool: DB down.", Map.of())
        .tells("02:00:00", Kind.RULED, "Row R04 takes it.", Map.of("row", "R04"));
  }

  static Instant at(String clock) {
    return Instant.parse(DAY + "T" + clock + "Z");
  }

  Tale tells(String clock, Kind kind, String text, Map<String, String> data) {
    return tells(clock, kind, Actor.NIGHTBELL, null, text, data);
  }

  Tale tells(
      String clock,
      Kind kind,
      Actor by,
      @Nullable Channel channel,
      String text,
      Map<String, String> data) {
    Entry entry = new Entry(kind, by, channel, text, data);
    events.add(
        new TrailEvent(
            events.size() + 1, at(clock), new ClientId("harlow"), new IncidentNumber(101), entry));
    return this;
  }

  Tale pages(String clock, String page, Channel channel, String next, String then) {
    Map<String, String> data =
        Map.of(
            "page",
            page,
            "person",
            "dana",
            "kind",
            "page",
            "next",
            at(next).toString(),
            "then",
            then);
    return tells(clock, Kind.PAGE_QUEUED, Actor.NIGHTBELL, channel, "Page.", data);
  }

  Tale becomes(String clock, String page, Kind kind) {
    return tells(clock, kind, "", Map.of("page", page, "error", "no answer"));
  }

  Tale stopped(String from, String to) {
    outages.add(new Outage(at(from), at(to), 99));
    return this;
  }

  /** {@code reason from-to text} of each answer. */
  List<String> why(String from, String to) {
    return new Why(events, outages, wording)
        .answers(at(from), at(to)).stream()
            .map(
                one ->
                    one.reason().wire()
                        + " "
                        + wording.at(one.from())
                        + "-"
                        + wording.at(one.to())
                        + " "
                        + one.text())
            .toList();
  }

  List<String> lines() {
    return new Retelling(events, wording).lines().stream().map(Line::text).toList();
  }
}
