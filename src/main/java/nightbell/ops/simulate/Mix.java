package nightbell.ops.simulate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nightbell.matrix.Matrix;
import nightbell.matrix.SeverityId;
import org.jspecify.annotations.Nullable;

/** How often each severity comes: {@code P1=1,P2=4}, or a file with the same on several lines. */
final class Mix {
  private static final int STEP = 3;
  private static final int MOST = 10_000;

  private Mix() {}

  static Map<SeverityId, Integer> of(@Nullable String given, Matrix matrix) {
    Map<SeverityId, Integer> mix = new LinkedHashMap<>();
    if (given == null) {
      matrix.severities().forEach(s -> mix.put(s.id(), 1 + STEP * mix.size()));
      return mix;
    }
    boolean inline = given.contains("=") && !Files.exists(Path.of(given));
    String text = inline ? given : Texts.text(given);
    for (String part : text.split("[,\\r\\n]+", -1)) {
      if (!part.isBlank()) {
        add(mix, part.strip(), matrix);
      }
    }
    if (mix.values().stream().mapToInt(Integer::intValue).sum() == 0) {
      throw new BadUse("--mix " + given + " names no severity; write it like P1=1,P2=4,P3=10.");
    }
    return mix;
  }

  private static void add(Map<SeverityId, Integer> mix, String part, Matrix matrix) {
    List<String> words = List.of(part.split("=", 2));
    SeverityId id = severity(words.get(0).strip(), matrix);
    int weight = words.size() == 2 ? weight(words.get(1).strip()) : -1;
    if (weight < 0) {
      throw new BadUse("--mix: \"" + part + "\" is no share; write it like P1=1.");
    }
    mix.put(id, weight);
  }

  private static int weight(String text) {
    boolean number = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(Mix::isDigit);
    return number ? Math.min(Integer.parseInt(text), MOST) : -1;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static SeverityId severity(String name, Matrix matrix) {
    return matrix.severities().stream()
        .map(severity -> severity.id())
        .filter(id -> id.value().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadUse(
                    "--mix: the matrix has no severity \""
                        + name
                        + "\"; it has "
                        + matrix.severities().stream()
                            .map(severity -> severity.id().value())
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
