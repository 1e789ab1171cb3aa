package nightbell.ops;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nightbell.matrix.file.MatrixFile;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** What is known for a starter matrix; what nobody said is an example. */
final class InitAnswers {
  static final int FEWEST = 2;
  static final int MOST = 4;

  private static final Map<Side, List<InitPerson>> EXAMPLES =
      Map.of(
          Side.INTERNAL,
          List.of(
              new InitPerson("Alex Morgan", "+13125550121", "alex@company.example"),
              new InitPerson("Robin Hale", "+13125550122", "robin@company.example"),
              new InitPerson("Casey Lund", "+13125550123", "casey@company.example"),
              new InitPerson("Drew Patel", "+13125550124", "drew@company.example")),
          Side.PROVIDER,
          List.of(
              new InitPerson("Kim Novak", "+16145550131", "kim@provider.example"),
              new InitPerson("Jo Brandt", "+16145550132", "jo@provider.example"),
              new InitPerson("Sasha Ortiz", "+16145550133", "sasha@provider.example"),
              new InitPerson("Milan Roth", "+16145550134", "milan@provider.example")));

  String company = "Example Company";
  String id = "";
  String zone = "America/Chicago";
  String provider = "Example Provider";
  String country = "US";
  InitHours hours = InitHours.USUAL;
  List<InitSystem> systems = InitSystem.list(InitSystem.USUAL);
  private final Map<Side, List<InitPerson>> people = new HashMap<>();

  InitAnswers copy() {
    InitAnswers copy = new InitAnswers();
    copy.company = company;
    copy.id = id;
    copy.zone = zone;
    copy.provider = provider;
    copy.country = country;
    copy.hours = hours;
    copy.systems = systems;
    people.forEach((side, given) -> copy.people.put(side, new ArrayList<>(given)));
    return copy;
  }

  String clientId() {
    return id.isEmpty() ? InitPerson.slug(company, "client") : id;
  }

  /** Puts a person at this place of a side, from 0. */
  void put(Side side, int place, InitPerson person) {
    List<InitPerson> all = people.computeIfAbsent(side, none -> new ArrayList<>());
    if (place < all.size()) {
      all.set(place, person);
    } else {
      all.add(person);
    }
  }

  /** Whether anybody was named for a side. */
  boolean hasPeople(Side side) {
    return people.containsKey(side);
  }

  /**
   * A side's people: examples stand for those who were not named. A side of which nobody was named
   * gets four, so that nobody's share of the weeks is too large; a named one gets two at least.
   */
  List<InitPerson> people(Side side) {
    List<InitPerson> all = new ArrayList<>(people.getOrDefault(side, List.of()));
    int fewest = all.isEmpty() ? MOST : FEWEST;
    for (InitPerson example : EXAMPLES.getOrDefault(side, List.of())) {
      if (all.size() < fewest) {
        all.add(example);
      }
    }
    return all;
  }

  /** Whether some of the people are examples, who must be replaced. */
  boolean hasExamples() {
    return Stream.of(Side.values())
        .anyMatch(side -> people.getOrDefault(side, List.of()).size() < FEWEST);
  }

  /**
   * What is wrong with these answers, in a sentence, by the reader of matrices; null if nothing.
   */
  @Nullable String mistake() {
    List<InitPerson> all = new ArrayList<>(people(Side.INTERNAL));
    all.addAll(people(Side.PROVIDER));
    Map<String, String> taken = new HashMap<>();
    for (InitPerson person : all) {
      for (String contact : List.of(person.mobile(), person.mail())) {
        String before = taken.put(contact, person.name());
        if (before != null) {
          return contact + " is that of " + before + " already: two people need two.";
        }
      }
    }
    for (Side side : Side.values()) {
      if (people(side).size() > MOST) {
        return "A starter matrix has two to four people on each side.";
      }
    }
    return MatrixFile.read("matrix", InitText.of(this)) instanceof MatrixFile.Mistakes found
        ? found.mistakes().get(0).what() + "; " + found.mistakes().get(0).mend() + "."
        : null;
  }
}
