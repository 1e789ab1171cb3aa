package nightbell.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nightbell.audit.TrailEvent;
import nightbell.audit.Written;
import org.jspecify.annotations.Nullable;

/**
 * The same report once more, from the exported texts of events alone, as simply as it can be said:
 * no matrix, no code of the product, own clocks.
 */
final class NaiveReport {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Set<String> HOLIDAYS = Set.of("2026-11-11", "2026-11-26", "2026-11-27");
  private static final Set<String> EASTERN = Set.of("priya", "tomas");

  private final List<Written> events;
  private final Map<String, List<Written>> pages;
  private final Instant asOf;

  /** Figures by name, for each line: {@code key} or {@code key/period}. */
  final Map<String, Map<String, Object>> lines = new TreeMap<>();

  private final Map<String, List<Long>> times = new TreeMap<>();
  private final Map<String, Set<String>> incidents = new TreeMap<>();

  NaiveReport(List<TrailEvent> trail, By by, Instant from, Instant to, Instant asOf) {
    this.events = trail.stream().map(Written::of).toList();
    this.pages =
        events.stream()
            .filter(event -> event.kind().equals("page-sent"))
            .collect(Collectors.groupingBy(event -> String.valueOf(event.incident())));
    this.asOf = asOf;
    for (int i = 0; i < events.size(); i++) {
      Written event = events.get(i);
      boolean asked = !at(event).isBefore(from) && at(event).isBefore(to);
      if (event.kind().equals("ruled") && asked) {
        response(i, by);
      }
    }
    finish();
  }

  private void response(int ruled, By by) {
    Written rule = events.get(ruled);
    int next = ruled + 1;
    while (next < events.size() && !isRuledAnew(rule, events.get(next))) {
      next++;
    }
    List<Written> during = events.subList(ruled + 1, next);
    boolean replaced =
        next < events.size() && Objects.equals(events.get(next).incident(), rule.incident());
    Instant due = Instant.parse(rule.data().get("respondBy"));
    Written end = first(during, "acknowledged", "resolved", "silenced");
    Instant endAt = end != null ? at(end) : replaced ? at(events.get(next)) : asOf;
    boolean acked = end != null && end.kind().equals("acknowledged");
    boolean tool = end != null && "tool".equals(end.data().get("via"));
    boolean solved = end != null && end.kind().equals("resolved") && !tool;
    boolean missed = endAt.isAfter(due) || first(during, "breached") != null;
    String who = end != null && (acked || solved) ? end.actor() : "null";
    String period = period(rule);
    String key = key(rule, by, who);
    for (String line : List.of("total", "total/" + period, key, key + "/" + period)) {
      incidents.computeIfAbsent(line, one -> new HashSet<>()).add(String.valueOf(rule.incident()));
      add(line, "responses", true);
      add(line, "acknowledged", acked);
      Written resolved = last(during, "resolved");
      add(line, "resolved", resolved != null);
      add(line, "byThemselves", end != null && end.kind().equals("resolved") && tool);
      add(line, "silenced", end != null && end.kind().equals("silenced"));
      add(line, "within", (acked || solved) && !missed);
      add(line, "breaches", missed);
      List<Written> before = end == null ? during : during.subList(0, during.indexOf(end));
      add(line, "escalated", before.stream().anyMatch(NaiveReport::isLaterStep));
      add(line, "unanswered", first(before, "unanswered") != null);
      add(line, "flaps", ruled > 0 && events.get(ruled - 1).kind().equals("reopened"));
      during.stream().filter(e -> e.kind().equals("gap")).forEach(e -> add(line, "gaps", true));
      if (missed) {
        add(line, "cause LATE", acked || solved);
        add(line, "cause UNANSWERED", !acked && !solved);
        List<Written> timely = before.stream().filter(e -> !at(e).isAfter(due)).toList();
        add(line, "cause NOT_PAGED", first(timely, "step-started") == null);
        add(line, "cause NOBODY_ON_CALL", first(timely, "nobody-on-call") != null);
        add(line, "cause NOT_REACHABLE", first(timely, "not-reachable") != null);
        add(line, "cause CARRIER_FAILED", first(timely, "page-failed", "page-unknown") != null);
        add(line, "cause DISPUTED", first(timely, "not-mine", "handed-over") != null);
      }
      if (acked) {
        time(line, "acknowledge", took(rule, at(rule), endAt));
      }
      if (resolved != null) {
        time(line, "resolve", took(rule, begun(ruled), at(resolved)));
      }
    }
    pages(rule, during, by, key, period);
  }

  private void pages(Written rule, List<Written> during, By by, String key, String period) {
    for (Written page : during) {
      if (page.kind().equals("page-sent")) {
        String person = page.data().getOrDefault("person", "");
        String own = by == By.PERSON ? person : key;
        boolean wakes = isNight(page, person) && isFirstOfNight(rule, page, person);
        for (String line : List.of("total", "total/" + period, own, own + "/" + period)) {
          add(line, "pages", true);
          add(line, "wakeUps", wakes);
        }
      }
    }
  }

  private boolean isFirstOfNight(Written rule, Written page, String person) {
    for (Written other : pages.getOrDefault(String.valueOf(rule.incident()), List.of())) {
      boolean same =
          person.equals(other.data().get("person"))
              && isNight(other, person)
              && noon(other, person).equals(noon(page, person));
      if (same) {
        return other.seq() == page.seq();
      }
    }
    return false;
  }

  /** The day whose noon came last. */
  private static LocalDate noon(Written page, String person) {
    return local(page, person).minusHours(12).toLocalDate();
  }

  private static boolean isNight(Written page, String person) {
    int hour = local(page, person).getHour();
    return hour >= 22 || hour < 7;
  }

  private static ZonedDateTime local(Written page, String person) {
    return at(page).atZone(EASTERN.contains(person) ? ZoneId.of("America/New_York") : CHICAGO);
  }

  /** Back over rulings that only made it worse. */
  private Instant begun(int ruled) {
    int i = ruled;
    while (events.get(i - 1).kind().equals("reruled")) {
      do {
        i--;
      } while (!events.get(i).kind().equals("ruled"));
    }
    return at(events.get(i));
  }

  private static boolean isRuledAnew(Written rule, Written event) {
    return !Objects.equals(rule.incident(), event.incident()) || event.kind().equals("ruled");
  }

  private static boolean isLaterStep(Written event) {
    return event.kind().equals("step-started") && !"1".equals(event.data().get("step"));
  }

  private static @Nullable Written first(List<Written> some, String... kinds) {
    return some.stream().filter(e -> Set.of(kinds).contains(e.kind())).findFirst().orElse(null);
  }

  private static @Nullable Written last(List<Written> some, String kind) {
    return some.stream().filter(e -> e.kind().equals(kind)).reduce((a, b) -> b).orElse(null);
  }

  private static String key(Written rule, By by, String who) {
    ZonedDateTime local = at(rule).atZone(CHICAGO);
    return switch (by) {
      case SEVERITY -> rule.data().getOrDefault("severity", "");
      case SIDE -> rule.data().getOrDefault("side", "");
      case SYSTEM -> String.valueOf(rule.data().get("system"));
      case PERSON -> who;
      case WEEK ->
          String.format(
              "%d-W%02d",
              local.get(WeekFields.ISO.weekBasedYear()),
              local.get(WeekFields.ISO.weekOfWeekBasedYear()));
    };
  }

  private static String period(Written rule) {
    ZonedDateTime local = at(rule).atZone(CHICAGO);
    boolean weekend =
        local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
    boolean holiday = HOLIDAYS.contains(local.toLocalDate().toString());
    boolean open =
        !local.toLocalTime().isBefore(LocalTime.of(7, 30))
            && local.toLocalTime().isBefore(LocalTime.of(17, 30));
    if (open && !weekend && !holiday) {
      return "BUSINESS";
    }
    return holiday ? "HOLIDAY" : weekend ? "WEEKEND" : "NIGHT";
  }

  private static long took(Written rule, Instant from, Instant until) {
    boolean business = Set.of("P3", "P4").contains(rule.data().get("severity"));
    if (!business) {
      return until.getEpochSecond() - from.getEpochSecond();
    }
    long sum = 0;
    LocalDate last = until.atZone(CHICAGO).toLocalDate();
    for (LocalDate day = from.atZone(CHICAGO).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (day.getDayOfWeek().getValue() <= 5 && !HOLIDAYS.contains(day.toString())) {
        long opens = day.atTime(7, 30).atZone(CHICAGO).toEpochSecond();
        long closes = day.atTime(17, 30).atZone(CHICAGO).toEpochSecond();
        long a = Math.max(opens, from.getEpochSecond());
        long b = Math.min(closes, until.getEpochSecond());
        sum += Math.max(0, b - a);
      }
    }
    return sum;
  }

  private void add(String line, String name, boolean counts) {
    Map<String, Object> figures = figures(line);
    figures.put(name, (Integer) figures.getOrDefault(name, 0) + (counts ? 1 : 0));
  }

  private Map<String, Object> figures(String line) {
    return lines.computeIfAbsent(line, one -> new TreeMap<>());
  }

  private void time(String line, String what, long seconds) {
    times.computeIfAbsent(line + " " + what, one -> new ArrayList<>()).add(seconds);
  }

  private void finish() {
    incidents.forEach((line, some) -> figures(line).put("incidents", some.size()));
    times.forEach(
        (name, list) -> {
          Collections.sort(list);
          String line = name.substring(0, name.lastIndexOf(' '));
          String what = name.substring(name.lastIndexOf(' ') + 1);
          figures(line).put(what + " count", list.size());
          for (int percent : new int[] {50, 90, 99, 100}) {
            int rank = (int) Math.ceil(percent / 100.0 * list.size());
            figures(line).put(what + " " + percent, Duration.ofSeconds(list.get(rank - 1)));
          }
        });
    lines.values().forEach(line -> line.values().removeIf(value -> value.equals(0)));
  }

  private static Instant at(Written event) {
    return Instant.parse(event.at());
  }
}
