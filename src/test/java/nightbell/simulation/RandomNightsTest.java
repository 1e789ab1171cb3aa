package nightbell.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nightbell.escalation.simulation.Habit;
import nightbell.escalation.simulation.Habit.Reaction;
import nightbell.escalation.simulation.Habits;
import nightbell.escalation.simulation.Nights;
import nightbell.escalation.simulation.Outcome;
import nightbell.escalation.simulation.Scenario;
import nightbell.escalation.simulation.Simulation;
import nightbell.matrix.Matrix;
import nightbell.matrix.SeverityId;
import nightbell.matrix.file.MatrixFile;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Some hundred seeded nights over the sample matrix, with people and carriers of every kind: what
 * must never happen does not. The seed that fails is the test's name.
 */
class RandomNightsTest {
  private static final Matrix SAMPLE = read();
  private static final int NIGHTS = 3;

  static Stream<Long> seeds() {
    return LongStream.rangeClosed(1, 150).boxed();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothing_happens_that_must_never_happen(long seed) {
    Outcome outcome = Simulation.run(scenario(seed));
    assertThat(outcome.violations()).as("seed " + seed).isEmpty();
    assertThat(outcome.incidents()).as("seed " + seed).isNotEmpty();
    assertThat(outcome.decisions()).isGreaterThan(outcome.incidents().size());
  }

  private static Scenario scenario(long seed) {
    Random random = new Random(seed);
    LocalDate from = LocalDate.of(2026, 10, 6).plusDays(random.nextInt(400));
    Map<SeverityId, Integer> mix = new LinkedHashMap<>();
    SAMPLE.severities().forEach(severity -> mix.put(severity.id(), 1 + random.nextInt(4)));
    Nights nights = new Nights(SAMPLE, from, NIGHTS, 6, mix, seed);
    return new Scenario(
        SAMPLE,
        nights.arrivals(),
        habits(random),
        seed,
        nights.end().plus(Duration.ofHours(random.nextInt(48))),
        1);
  }

  private static Habits habits(Random random) {
    Map<PersonId, Habit> people = new HashMap<>();
    for (PersonId person : SAMPLE.people().keySet()) {
      if (random.nextBoolean()) {
        people.put(person, habit(random));
      }
    }
    return new Habits(habit(random), people);
  }

  private static Habit habit(Random random) {
    return new Habit(
        reactions(random),
        reactions(random),
        chance(random),
        chance(random),
        chance(random),
        chance(random) / 2,
        chance(random) / 2,
        random.nextInt(3) == 0 ? null : Duration.ofMinutes(1 + random.nextInt(300)));
  }

  /** A third never answer by a channel. */
  private static Map<Channel, Reaction> reactions(Random random) {
    Map<Channel, Reaction> reactions = new HashMap<>();
    for (Channel channel : List.of(Channel.values())) {
      Duration median = Duration.ofSeconds(5 + random.nextInt(900));
      reactions.put(channel, new Reaction(chance(random), median));
    }
    return reactions;
  }

  private static double chance(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> 0;
      case 1 -> random.nextDouble();
      default -> random.nextDouble() * 0.3;
    };
  }

  private static Matrix read() {
    try (InputStream in = RandomNightsTest.class.getResourceAsStream("/sample-matrix.yml")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return ((MatrixFile.Read) MatrixFile.read("sample-matrix.yml", text)).matrix();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
