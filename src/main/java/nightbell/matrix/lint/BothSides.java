package nightbell.matrix.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nightbell.matrix.Organisation;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Schedule;
import nightbell.oncall.Side;

/** One person, number or mailbox that is to stand for both sides. */
final class BothSides implements Check {
  private static final String ID = "both-sides";

  @Override
  public void look(Ground ground, Findings into) {
    contacts(ground, into);
    desks(ground, into);
    schedules(ground, into);
    joint(ground, into);
  }

  private static void contacts(Ground ground, Findings into) {
    List<Person> earlier = new ArrayList<>();
    for (Person person : ground.matrix().people().values()) {
      for (Person other : earlier) {
        shared(person, other)
            .filter(address -> person.side() != other.side())
            .ifPresent(
                address ->
                    into.error(
                        ID,
                        "people." + person.id(),
                        address
                            + " is "
                            + other.id()
                            + "'s and "
                            + person.id()
                            + "'s, so both sides end at one phone or mailbox",
                        "An alert on "
                            + ground.when(ground.now())
                            + " that goes from "
                            + other.id()
                            + " on to "
                            + person.id()
                            + " rings in the same place",
                        "Give each of them a number and an address of their own"));
      }
      earlier.add(person);
    }
  }

  /** A number or mailbox that two people share. */
  static Optional<String> shared(Person one, Person other) {
    Set<String> own = new HashSet<>();
    addresses(one).forEach(own::add);
    return addresses(other).filter(own::contains).findFirst();
  }

  private static Stream<String> addresses(Person person) {
    return Stream.of(Channel.values())
        .map(person::address)
        .flatMap(Stream::ofNullable)
        .map(address -> address.toLowerCase(Locale.ROOT));
  }

  private static void desks(Ground ground, Findings into) {
    Organisation internal = ground.matrix().sides().get(Side.INTERNAL);
    Organisation provider = ground.matrix().sides().get(Side.PROVIDER);
    if (internal != null && provider != null && internal.desk().equals(provider.desk())) {
      into.error(
          ID,
          "sides.provider.desk",
          internal.desk() + " is the desk of both sides, so no breach reaches another",
          "A breach on " + ground.when(ground.now()) + " is told to " + internal.desk() + " alone",
          "Name a person of each side as its desk");
    }
  }

  private static void schedules(Ground ground, Findings into) {
    for (Person person : ground.matrix().people().values()) {
      Set<Side> sides = new HashSet<>();
      Set<String> names = new HashSet<>();
      for (Schedule schedule : ground.matrix().schedules().values()) {
        if (schedule.order().contains(person.id())) {
          sides.add(schedule.side());
          names.add(schedule.id().value());
        }
      }
      if (sides.size() > 1) {
        into.error(
            ID,
            "people." + person.id(),
            person.id()
                + " is on call for both sides, on the schedules "
                + Say.list(names.stream().sorted().toList()),
            "From " + ground.when(ground.now()) + " on, both sides can be " + person.id(),
            "Keep each person on the schedules of one side");
      }
    }
  }

  private static void joint(Ground ground, Findings into) {
    for (Situation situation : ground.situations()) {
      if (situation.joint()) {
        List<Person> lead = situation.crews().get(0).people().get(0);
        List<Person> support = situation.crews().get(1).people().get(0);
        PersonId one = lead.size() == 1 ? lead.get(0).id() : null;
        if (one != null && lead.equals(support)) {
          into.error(
              ID,
              situation.duty().subject(),
              "Both sides' paths begin with " + one + ", so nobody else works it",
              "An alert on " + ground.when(situation.moment()) + " pages " + one + " twice",
              "Give each side a path that begins with its own people");
        }
      }
    }
  }
}
