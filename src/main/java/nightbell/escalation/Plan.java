package nightbell.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nightbell.audit.Kind;
import nightbell.escalation.PathRun.Place;
import nightbell.escalation.PathRun.Planned;
import nightbell.matrix.Path;
import nightbell.matrix.Roster;
import nightbell.matrix.Step;
import nightbell.matrix.Target;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import nightbell.oncall.Way;

/** What a path's steps mean at an instant: which person is to be paged when, and by what. */
final class Plan {
  private static final List<Channel> ANY = List.of(Channel.VOICE, Channel.SMS, Channel.EMAIL);

  private final Turn turn;
  private final Side side;
  private final Path path;

  Plan(Turn turn, Side side, Path path) {
    this.turn = turn;
    this.side = side;
    this.path = path;
  }

  /** How many rounds a path runs before it is exhausted. */
  int rounds() {
    return 1 + turn.matrix.exhausted().rounds();
  }

  Duration every() {
    return turn.matrix.exhausted().every();
  }

  /** How long the last step waits: as long as between it and the one before, or a channel's gap. */
  Duration lastWait() {
    List<Step> steps = path.steps();
    int last = steps.size() - 1;
    Duration before = last == 0 ? Duration.ZERO : steps.get(last - 1).at();
    Duration wait = steps.get(last).at().minus(before);
    Duration least = turn.matrix.timing().channelGap();
    return wait.compareTo(least) < 0 ? least : wait;
  }

  /** The pages of a step that begins at {@code at} and is followed by another at {@code until}. */
  List<Planned> step(Place place, Instant at, Instant until) {
    Step step = path.steps().get(place.step());
    List<Person> people = turn.roster.people(step.page(), turn.now);
    List<Person> away = people.isEmpty() ? lastResort(step) : List.of();
    turn.tell(
        Kind.STEP_STARTED,
        started(place, step, people) + reasons(step, away),
        Map.of(
            "path", path.id().value(),
            "side", Words.side(side),
            "round", Integer.toString(place.round()),
            "step", Integer.toString(place.step() + 1)));
    people = people.isEmpty() ? away : people;
    List<Planned> pages = pages(place, people, step.by(), true, at);
    if (people.isEmpty()) {
      turn.tell(Kind.NOBODY_ON_CALL, "Nobody is on call for " + words(step.page()) + ".");
    }
    Duration every = step.retryEvery();
    if (every != null && !every.isZero() && !every.isNegative()) {
      retries(pages, every, until);
    }
    pages.sort(Comparator.comparing(Planned::due));
    return pages;
  }

  /**
   * People away are passed over, and a step of them alone moves on at once; but where the whole
   * path reaches nobody else they are paged all the same.
   */
  private List<Person> lastResort(Step step) {
    boolean others =
        path.steps().stream().anyMatch(one -> !turn.roster.people(one.page(), turn.now).isEmpty());
    return others ? List.of() : turn.roster.away(step.page(), turn.now);
  }

  private String reasons(Step step, List<Person> away) {
    List<String> reasons = new ArrayList<>(turn.roster.reasons(step.page(), turn.now));
    if (!away.isEmpty()) {
      String they = Words.names(away);
      reasons.add("Nobody else is on " + path.id() + ": " + they + " paged all the same.");
    }
    return reasons.isEmpty() ? "" : " " + String.join(" ", reasons);
  }

  /**
   * The pages of one repetition after the path ran out; never none while anyone named there, or a
   * desk, has an address of any kind. Those who are away come after all others.
   */
  List<Planned> exhausted(Place place, Instant at) {
    List<Target> desks = new ArrayList<>();
    turn.matrix.sides().values().forEach(o -> desks.add(new Target.Named(o.desk())));
    for (Roster roster : List.of(turn.roster, new Roster(turn.matrix))) {
      for (List<Target> targets : List.of(turn.matrix.exhausted().then(), desks)) {
        List<Person> people = roster.people(targets, turn.now);
        for (List<Channel> by : List.of(turn.matrix.exhausted().by(), ANY)) {
          List<Planned> pages = pages(place, people, by, false, at);
          if (!pages.isEmpty()) {
            return pages;
          }
        }
      }
    }
    return List.of();
  }

  /** Whether this place mails the person anyway. */
  boolean mails(Place place, PersonId to) {
    Person person = turn.matrix.people().get(to);
    if (person == null || place.round() > rounds()) {
      return turn.matrix.exhausted().by().contains(Channel.EMAIL);
    }
    return ways(person, path.steps().get(place.step()).by()).stream()
        .anyMatch(way -> way.channel() == Channel.EMAIL);
  }

  String why(Place place, boolean retry) {
    if (place.round() > rounds()) {
      return "exhausted.then, repeated every " + Words.length(every());
    }
    Step step = path.steps().get(place.step());
    String round = place.round() == 1 ? "" : ", round " + place.round();
    return path.id()
        + " step "
        + (place.step() + 1)
        + round
        + ": "
        + words(step.page())
        + (retry ? ", again after " + Words.length(step.retryEvery()) : "");
  }

  String roundStarted(int round) {
    return "Nobody acknowledged: "
        + path.id()
        + " starts again, round "
        + round
        + " of "
        + rounds()
        + ".";
  }

  String unanswered() {
    return "Path "
        + path.id()
        + " ran out unanswered after "
        + rounds()
        + " rounds: now "
        + words(turn.matrix.exhausted().then())
        + " every "
        + Words.length(every())
        + ".";
  }

  /**
   * @param own whether a person's own order goes before these channels
   */
  private List<Planned> pages(
      Place place, List<Person> people, List<Channel> by, boolean own, Instant at) {
    List<Planned> pages = new ArrayList<>();
    for (Person person : people) {
      List<Way> ways = own ? ways(person, by) : inTurn(person, by);
      for (Way way : ways) {
        pages.add(new Planned(place, person.id(), way.channel(), at.plus(way.after()), false));
      }
      if (ways.isEmpty()) {
        turn.tell(Kind.NOT_REACHABLE, person.name() + " has no " + Words.channels(by) + ".");
      }
    }
    return pages;
  }

  /** A person's own order, else the step's channels. */
  private List<Way> ways(Person person, List<Channel> by) {
    String severity = turn.draft.ruling.severity().value();
    return person.ways(severity).orElseGet(() -> inTurn(person, by));
  }

  /** Those of these channels that the person has, each a gap after the one before. */
  private List<Way> inTurn(Person person, List<Channel> by) {
    List<Way> ways = new ArrayList<>();
    for (Channel channel : by) {
      if (person.address(channel) != null) {
        ways.add(new Way(channel, turn.matrix.timing().channelGap().multipliedBy(ways.size())));
      }
    }
    return ways;
  }

  private static void retries(List<Planned> pages, Duration every, Instant until) {
    List<Planned> firsts = new ArrayList<>();
    for (Planned page : pages) {
      if (firsts.stream().noneMatch(f -> f.person().equals(page.person()))) {
        firsts.add(page);
      }
    }
    for (Planned first : firsts) {
      Instant due = first.due().plus(every);
      for (int i = 0; i < 1000 && due.isBefore(until); i++) {
        pages.add(new Planned(first.place(), first.person(), first.channel(), due, true));
        due = due.plus(every);
      }
    }
  }

  private String started(Place place, Step step, List<Person> people) {
    boolean scheduled = step.page().stream().anyMatch(Target.OnSchedule.class::isInstance);
    return "Step "
        + (place.step() + 1)
        + " of path "
        + path.id()
        + (place.round() == 1 ? "" : ", round " + place.round() + ",")
        + " for "
        + Words.side(turn.matrix, side)
        + ": "
        + Words.names(people)
        + (scheduled ? " (" + words(step.page()) + ")" : "")
        + ".";
  }

  private String words(List<Target> targets) {
    return Words.targets(turn.matrix, targets);
  }
}
