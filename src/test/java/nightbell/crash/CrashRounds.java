package nightbell.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Rounds in which the process is killed under load and started again, in nights of their own data
 * folders and seeds. A program: {@code --rounds N --seed S}, then {@code --product CLASSPATH} and
 * {@code --options "-X..."} of the process to kill.
 */
final class CrashRounds {
  private static final int NIGHT = Cause.values().length;

  private final Path folder = Files.createTempDirectory("nightbell-crash");
  private final Figures figures = new Figures();
  private final Map<String, String> given = new HashMap<>();

  private CrashRounds(String[] args) throws IOException {
    for (int i = 0; i + 1 < args.length; i += 2) {
      given.put(args[i], args[i + 1]);
    }
  }

  public static void main(String[] args) throws IOException {
    System.exit(new CrashRounds(args).run());
  }

  private int run() throws IOException {
    int rounds = Integer.parseInt(given.getOrDefault("--rounds", "200"));
    String fresh = String.valueOf(new Random().nextInt(1_000_000));
    long seed = Long.parseLong(given.getOrDefault("--seed", fresh));
    System.out.printf("%d rounds from seed %d%n", rounds, seed);
    for (int left = rounds; left > 0; left -= NIGHT, seed++) {
      try {
        night(seed, left);
      } catch (Throwable e) {
        // An edge: whatever is wrong, the seed is what whoever mends it needs.
        e.printStackTrace(System.out);
        System.out.printf("The data and what the process printed are in %s.%n", folder);
        System.out.printf("Again: scripts/crash-test --rounds %d --seed %d%n", NIGHT, seed);
        return 1;
      }
    }
    System.out.print(figures.lines());
    List<Cause> never = figures.never();
    never.forEach(cause -> System.out.printf("It never died %s: mend the test.%n", cause.words));
    return never.isEmpty() ? 0 : 1;
  }

  private void night(long seed, int rounds) throws IOException {
    Path data = Files.createDirectory(folder.resolve("seed-" + seed));
    List<String> options = Stream.of(given.getOrDefault("--options", "").split(" ", -1)).toList();
    try (CrashNight night = new CrashNight(data, seed, figures)) {
      night.of(given.get("--product"), options.stream().filter(one -> !one.isEmpty()).toList());
      for (Cause cause : night.plan(rounds)) {
        System.out.printf("seed %d: it dies %s%n", seed, cause.words);
        night.round(cause);
      }
      night.end();
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
