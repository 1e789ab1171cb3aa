package nightbell.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import nightbell.alert.ClientId;

/** Adds up what each problem said. Not thread-safe. */
final class Noises {
  private static final int MOST = 10;
  private final Map<Place, Noise> problems = new HashMap<>();

  private record Place(ClientId client, String problem) {}

  void add(History history, int flaps, int pages) {
    Noise noise =
        new Noise(
            history.client(),
            history.problem(),
            history.title(),
            1,
            1 + history.repeats() + flaps,
            flaps,
            pages);
    problems.merge(new Place(history.client(), history.problem()), noise, Noises::sum);
  }

  private static Noise sum(Noise before, Noise next) {
    return new Noise(
        next.client(),
        next.problem(),
        next.title(),
        before.incidents() + next.incidents(),
        before.alerts() + next.alerts(),
        before.flaps() + next.flaps(),
        before.pages() + next.pages());
  }

  /** The problems that said most, ten at most. */
  List<Noise> noisiest() {
    return most(Noise::alerts, 0);
  }

  /** The problems that came back most often, ten at most. */
  List<Noise> flapping() {
    return most(Noise::flaps, 1);
  }

  private List<Noise> most(ToIntFunction<Noise> what, int least) {
    return problems.values().stream()
        .filter(noise -> what.applyAsInt(noise) >= least)
        .sorted(
            Comparator.comparingInt(what)
                .reversed()
                .thenComparing(noise -> noise.client().value())
                .thenComparing(Noise::problem))
        .limit(MOST)
        .toList();
  }
}
