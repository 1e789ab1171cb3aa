package nightbell.engine.retention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.engine.Clock;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.MatrixVersions;
import nightbell.engine.Records;
import nightbell.engine.Records.IncidentFilter;
import nightbell.engine.Register;
import nightbell.engine.StoredVersion;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.matrix.file.MatrixFile;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Erases a person's data on request, of one who is in no matrix in force and may be paged by no
 * open incident. Doing it again finds what a crash left. Thread-safe.
 */
public final class Erasure {
  private static final int MOST = 1000;
  private static final String NOBODY = "erased";
  private static final String NUMBER = "+12025550100";
  private static final String ADDRESS = "erased@example.invalid";

  private final LoadedMatrices matrices;
  private final MatrixVersions versions;
  private final Register register;
  private final Records records;
  private final Removals removals;
  private final Clock clock;

  public Erasure(
      LoadedMatrices matrices,
      MatrixVersions versions,
      Register register,
      Records records,
      Removals removals,
      Clock clock) {
    this.matrices = matrices;
    this.versions = versions;
    this.register = register;
    this.records = records;
    this.removals = removals;
    this.clock = clock;
  }

  /**
   * What came of a request: one of the two is there.
   *
   * @param refusal why nothing was done
   */
  public record Outcome(@Nullable String refusal, Removals.@Nullable Erased erased) {}

  /** Erases all that is known of them beside their id; empty if nobody knows this id. */
  public Optional<Outcome> erase(PersonId person, Actor by) {
    Map<StoredVersion, Person> known = known(person);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    String refusal = refusal(person, known);
    if (refusal != null) {
      return Optional.of(new Outcome(refusal, null));
    }
    Set<String> words = new LinkedHashSet<>();
    known.values().forEach(one -> words.addAll(words(one).keySet()));
    // What an erasure before this one left in their place is nobody's.
    words.removeAll(Set.of(NOBODY, NUMBER, ADDRESS));
    Map<Integer, String> texts = new LinkedHashMap<>();
    for (Map.Entry<StoredVersion, Person> entry : known.entrySet()) {
      int number = entry.getKey().number();
      String text = without(number, words(entry.getValue()));
      if (text == null) {
        String why = "Matrix version " + number + " cannot be read without " + person + ".";
        return Optional.of(new Outcome(why, null));
      }
      texts.put(number, text);
    }
    // The matrices last: as long as one names them, the request can be made again.
    Removals.Erased erased = removals.erase(person, words, by, clock.now());
    texts.forEach(removals::rewrite);
    matrices.forgetOld();
    return Optional.of(new Outcome(null, erased));
  }

  /** Each version that names the person, and how. */
  private Map<StoredVersion, Person> known(PersonId person) {
    Map<StoredVersion, Person> known = new LinkedHashMap<>();
    for (MatrixVersion active : matrices.active()) {
      ClientId client = active.matrix().client().id();
      for (StoredVersion version : versions.versions(client)) {
        matrices
            .version(version.number())
            .map(read -> read.matrix().people().get(person))
            .ifPresent(named -> known.put(version, named));
      }
    }
    return known;
  }

  private @Nullable String refusal(PersonId person, Map<StoredVersion, Person> known) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (StoredVersion version : known.keySet()) {
      numbers.add(version.number());
      StoredVersion.State state = version.state();
      if (state == StoredVersion.State.ACTIVE || state == StoredVersion.State.PROPOSED) {
        return person
            + " is in version "
            + version.number()
            + " of "
            + version.client()
            + "'s matrix, which is "
            + (state == StoredVersion.State.ACTIVE ? "active" : "proposed")
            + ". Take them out of it first.";
      }
    }
    for (State state : State.values()) {
      for (Incident incident : state == State.RESOLVED ? List.<Incident>of() : open(state)) {
        if (numbers.contains(incident.matrixVersion())) {
          return "Incident "
              + incident.number()
              + " may still page "
              + person
              + ". Resolve it first.";
        }
      }
    }
    return null;
  }

  private List<Incident> open(State state) {
    return records.incidents(
        new IncidentFilter(state, null, null, null, null, null, null, null, null, MOST));
  }

  /** The person's name, numbers and address, and what a matrix has in their place. */
  private static Map<String, String> words(Person person) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Channel channel : Channel.values()) {
      String address = person.address(channel);
      if (address != null) {
        words.put(address, channel == Channel.EMAIL ? ADDRESS : NUMBER);
      }
    }
    words.put(person.name(), NOBODY);
    return words;
  }

  private @Nullable String without(int version, Map<String, String> words) {
    String text = register.matrix(version).orElseThrow().text();
    List<String> longest = new ArrayList<>(words.keySet());
    longest.sort((one, other) -> other.length() - one.length());
    for (String word : longest) {
      text = text.replace(word, words.get(word));
    }
    return MatrixFile.read("version " + version, text) instanceof MatrixFile.Read ? text : null;
  }
}
