package nightbell.oncall.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nightbell.oncall.Duty;
import nightbell.oncall.Role;

/** Something about a person's duties as primary that is too much, from when until when. */
public record Strain(Kind kind, Instant from, Instant until, Set<String> schedules) {
  /** A week and an hour: the week in which the clock goes back is longer than seven days. */
  private static final Duration WEEK = Duration.ofDays(7).plusHours(1);

  /** What is too much. */
  public enum Kind {
    /** Less than 11 hours between two duties. */
    SHORT_REST,
    /** More than 7 days in a row. */
    NO_BREAK,
    /** Two schedules at one minute. */
    TWO_AT_ONCE
  }

  /** What is too much for one person who has these duties. */
  public static List<Strain> of(List<Duty> duties) {
    List<Duty> primary = duties.stream().filter(duty -> duty.role() == Role.PRIMARY).toList();
    List<Span> spells = Span.of(primary);
    List<Strain> strains = new ArrayList<>();
    for (Span rest : Rest.shorts(spells, List.of())) {
      strains.add(new Strain(Kind.SHORT_REST, rest.from(), rest.until(), Set.of()));
    }
    for (Span spell : spells) {
      if (spell.length().compareTo(WEEK) > 0) {
        strains.add(new Strain(Kind.NO_BREAK, spell.from(), spell.until(), Set.of()));
      }
    }
    for (int i = 0; i < primary.size(); i++) {
      for (Duty other : primary.subList(i + 1, primary.size())) {
        together(primary.get(i), other, strains);
      }
    }
    return strains;
  }

  private static void together(Duty one, Duty other, List<Strain> strains) {
    boolean both =
        !one.schedule().equals(other.schedule()) && one.overlaps(other.from(), other.until());
    if (both) {
      Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
      Instant until = one.until().isBefore(other.until()) ? one.until() : other.until();
      Set<String> schedules = new TreeSet<>();
      schedules.add(one.schedule().value());
      schedules.add(other.schedule().value());
      strains.add(new Strain(Kind.TWO_AT_ONCE, from, until, schedules));
    }
  }

  /** The same in a sentence about somebody of this name. */
  public String sentence(String name) {
    Duration length = Duration.between(from, until);
    return switch (kind) {
      case SHORT_REST ->
          "%s has %d h %02d min to rest, from %s to %s; 11 h are needed."
              .formatted(name, length.toHours(), length.toMinutesPart(), from, until);
      case NO_BREAK ->
          "%s is on call %d days in a row, from %s to %s."
              .formatted(name, length.toDays(), from, until);
      case TWO_AT_ONCE ->
          "%s is primary of %s at once, from %s to %s."
              .formatted(
                  name, schedules.stream().collect(Collectors.joining(" and ")), from, until);
    };
  }
}
