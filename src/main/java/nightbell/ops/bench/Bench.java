package nightbell.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the benchmark in the folder given first and prints its table as it comes; the same as JSON
 * goes to {@code bench.json} there. {@code -Dseconds} is how long each rate is measured, {@code
 * -Dparts} what is measured; the other arguments are the flags of the service's Java machine.
 */
public final class Bench {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Bench() {}

  /** Exits 0 when all was measured, whether the goals were met or not. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    List<String> flags = Arrays.asList(args).subList(1, args.length);
    Duration time = Duration.ofSeconds(Integer.getInteger("seconds", 10));
    List<String> parts = List.of(System.getProperty("parts", "intake,pages,open").split(","));
    Measure measure = new Measure();
    if (parts.contains("intake")) {
      new IntakePart(measure, flags, folder.resolve("intake"), time).run();
    }
    if (parts.contains("pages")) {
      new PagesPart(measure, flags, folder.resolve("pages"), time).run();
    }
    if (parts.contains("open")) {
      int open = Integer.getInteger("open", 100_000);
      new OpenPart(measure, flags, folder.resolve("open"), time, open).run();
    }
    Path json = folder.resolve("bench.json");
    Files.writeString(
        json, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(measure.json()));
  }
}
