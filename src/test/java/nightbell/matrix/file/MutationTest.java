package nightbell.matrix.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sound files damaged at random: each still reads or gives mistakes inside the file, soon. */
class MutationTest {
  private static final int MUTANTS = 400;
  private static final String SIGNS = "{}[]:,\"'#&*!|>-?%@`\t\n \\~\u00e9\u0000\ud800";

  /** One way to damage a text. */
  private interface Damage {
    String to(String text, Random random);
  }

  private static final List<Damage> DAMAGES =
      List.of(
          MutationTest::dropLine,
          MutationTest::repeatLine,
          MutationTest::moveLine,
          MutationTest::cutOff,
          MutationTest::misspell,
          MutationTest::swapLetters,
          MutationTest::insertSign,
          MutationTest::unquote,
          MutationTest::dropStretch,
          MutationTest::repeatStretch,
          MutationTest::indent,
          MutationTest::exchangeWords);

  @BeforeAll
  static void load_what_the_first_reading_loads() {
    assertThat(Texts.mistakes(Texts.sample())).isEmpty();
  }

  @Test
  void damaged_files_give_mistakes_and_never_an_exception() {
    int broken = 0;
    for (int seed = 0; seed < MUTANTS; seed++) {
      broken += check(seed, seed % 2 == 0 ? Texts.sample() : Texts.bakery()) ? 1 : 0;
    }
    assertThat(broken).isGreaterThan(MUTANTS / 2).isLessThan(MUTANTS);
  }

  private static boolean check(int seed, String sound) {
    Random random = new Random(seed);
    String text = sound;
    for (int times = 1 + random.nextInt(2); times > 0 && text.length() > 1; times--) {
      text = DAMAGES.get(random.nextInt(DAMAGES.size())).to(text, random);
    }
    String mutant = text;
    List<Mistake> mistakes =
        assertTimeout(
            Duration.ofSeconds(1), () -> Texts.mistakes(mutant), () -> "seed " + seed + mutant);
    int lines = mutant.split("\n", -1).length;
    for (Mistake mistake : mistakes) {
      assertThat(mistake.line()).as("seed %s: %s", seed, mistake).isBetween(1, lines);
      assertThat(mistake.column()).as("seed %s: %s", seed, mistake).isPositive();
      assertThat(mistake.what()).as("seed %s", seed).isNotBlank();
      assertThat(mistake.mend()).as("seed %s", seed).isNotBlank();
    }
    return !mistakes.isEmpty();
  }

  private static String dropLine(String text, Random random) {
    List<String> lines = lines(text);
    lines.remove(random.nextInt(lines.size()));
    return String.join("\n", lines);
  }

  private static String repeatLine(String text, Random random) {
    List<String> lines = lines(text);
    lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
    return String.join("\n", lines);
  }

  private static String moveLine(String text, Random random) {
    List<String> lines = lines(text);
    String line = lines.remove(random.nextInt(lines.size()));
    lines.add(random.nextInt(lines.size() + 1), line);
    return String.join("\n", lines);
  }

  private static String cutOff(String text, Random random) {
    return text.substring(0, random.nextInt(text.length()));
  }

  private static String misspell(String text, Random random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
  }

  private static String swapLetters(String text, Random random) {
    int at = random.nextInt(text.length() - 1);
    return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }

  private static String insertSign(String text, Random random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at)
        + SIGNS.charAt(random.nextInt(SIGNS.length()))
        + text.substring(at);
  }

  private static String unquote(String text, Random random) {
    int from = text.indexOf('"', random.nextInt(text.length()));
    int to = text.indexOf('"', from + 1);
    return from < 0 || to < 0
        ? text
        : text.substring(0, from) + text.substring(from + 1, to) + text.substring(to + 1);
  }

  private static String dropStretch(String text, Random random) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + text.substring(Math.min(text.length(), at + random.nextInt(30)));
  }

  private static String repeatStretch(String text, Random random) {
    int at = random.nextInt(text.length());
    return text.substring(0, Math.min(text.length(), at + random.nextInt(40))) + text.substring(at);
  }

  private static String indent(String text, Random random) {
    List<String> lines = lines(text);
    int at = random.nextInt(lines.size());
    lines.set(at, " ".repeat(1 + random.nextInt(3)) + lines.get(at));
    return String.join("\n", lines);
  }

  private static String exchangeWords(String text, Random random) {
    String[] words = text.split("(?<=\\W)|(?=\\W)", -1);
    int at = random.nextInt(words.length);
    words[at] = words[random.nextInt(words.length)];
    return String.join("", words);
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
  }
}
