package nightbell.escalation.simulation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;

/**
 * What being on call did to one person.
 *
 * @param pages messages that asked them for an answer, by channel and in all
 * @param wakeUps texts and calls among them between 22:00 and 07:00 where they live
 * @param nights how many nights had at least one of those
 * @param acknowledged incidents that they took
 */
public record Nuisance(
    Person person,
    int pages,
    Map<Channel, Integer> byChannel,
    int wakeUps,
    int nights,
    int acknowledged) {

  /** One for each person of the matrix, in its order. */
  public static List<Nuisance> of(Matrix matrix, List<Course> incidents) {
    Map<PersonId, List<SentPage>> pages = new HashMap<>();
    Map<String, Integer> taken = new HashMap<>();
    for (Course course : incidents) {
      for (SentPage page : course.asking()) {
        pages.computeIfAbsent(page.order().person().id(), id -> new ArrayList<>()).add(page);
      }
      if (course.acknowledged() != null) {
        taken.merge(course.acknowledged().by().name(), 1, Integer::sum);
      }
    }
    return matrix.people().values().stream()
        .map(
            person ->
                of(
                    person,
                    Reactions.zone(matrix, person),
                    pages.getOrDefault(person.id(), List.of()),
                    taken.getOrDefault(person.id().value(), 0)))
        .toList();
  }

  private static Nuisance of(Person person, ZoneId zone, List<SentPage> pages, int taken) {
    Map<Channel, Integer> byChannel = new HashMap<>();
    Set<LocalDate> nights = new HashSet<>();
    int wakeUps = 0;
    for (SentPage page : pages) {
      Channel channel = page.order().channel();
      byChannel.merge(channel, 1, Integer::sum);
      if (channel != Channel.EMAIL && Fate.isNight(page.at(), zone)) {
        wakeUps++;
        // The hours after midnight belong to the night that began the day before.
        nights.add(LocalDate.ofInstant(page.at().minusSeconds(12 * 3600), zone));
      }
    }
    return new Nuisance(person, pages.size(), byChannel, wakeUps, nights.size(), taken);
  }
}
