package nightbell.story;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The requests of the API's examples, as {@code examples.http} tells them. */
final class ExampleScript {
  private ExampleScript() {}

  /**
   * A request.
   *
   * @param shown whether it is an example, and not preparation only
   * @param refusal the refusal that it is to get, 0 for success
   * @param kept what is taken from the answer for later, each as name and pointer
   * @param after how long time goes on first
   */
  record Step(
      String method,
      String path,
      @Nullable String body,
      boolean shown,
      int refusal,
      List<String[]> kept,
      Duration after) {}

  static List<Step> read() throws IOException {
    List<Step> steps = new ArrayList<>();
    Duration wait = Duration.ZERO;
    for (String block : text().split("\n{2,}", -1)) {
      List<String> lines =
          Arrays.stream(block.split("\n", -1)).filter(ExampleScript::says).toList();
      if (lines.isEmpty() || lines.get(0).startsWith("# ")) {
        continue;
      }
      if (lines.get(0).startsWith("forward ")) {
        wait = Duration.parse("PT" + lines.get(0).substring("forward ".length()));
        continue;
      }
      steps.add(step(lines, wait));
      wait = Duration.ZERO;
    }
    return steps;
  }

  private static boolean says(String line) {
    return !line.isBlank();
  }

  private static Step step(List<String> lines, Duration wait) {
    boolean shown = !lines.get(0).startsWith("~ ");
    String[] request = (shown ? lines.get(0) : lines.get(0).substring(2)).split(" ", -1);
    List<String> body = lines.stream().skip(1).filter(line -> !line.startsWith("> ")).toList();
    List<String[]> kept =
        lines.stream()
            .filter(line -> line.startsWith("> "))
            .map(line -> line.substring(2).split(" = ", 2))
            .toList();
    return new Step(
        request[0],
        request[1],
        body.isEmpty() ? null : String.join("\n", body),
        shown,
        request.length > 3 ? Integer.parseInt(request[3]) : 0,
        kept,
        wait);
  }

  private static String text() throws IOException {
    try (InputStream in = ExampleScript.class.getResourceAsStream("examples.http")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
