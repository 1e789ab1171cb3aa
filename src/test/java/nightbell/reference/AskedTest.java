package nightbell.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Resources read parameters and refuse by hand, where no reflection sees it: here their sources are
 * held against what they say of themselves.
 */
class AskedTest {
  private static final Path SOURCES = Path.of("src/main/java/nightbell/web");
  private static final Pattern READ =
      Pattern.compile("\\.(?:text|texts|instant|number|flag|oneOf)\\(\"(\\w+)\"");

  /** Beside 400, which comes with every body and parameter. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?:Refused|OpsgenieAnswer)\\s*\\.(?:of|inputs|because|refused)\\(\\s*(4(?!00)\\d\\d)");

  @Test
  void every_parameter_that_a_resource_reads_is_described() {
    List<String> lacking = new ArrayList<>();
    described()
        .forEach(
            file -> {
              String source = read(file);
              Matcher asked = READ.matcher(source.replaceAll("body\\.(text|number)\\(", "("));
              while (asked.find()) {
                // In a description it does not stand as the first thing in a call's brackets.
                String said = "(?<!\\w\\()\"" + asked.group(1) + "!?(: |\"[,}\\s])";
                if (!Pattern.compile(said).matcher(source).find()) {
                  lacking.add(file.getFileName() + " reads " + asked.group(1));
                }
              }
            });
    assertThat(lacking).isEmpty();
  }

  @Test
  void every_status_with_which_a_resource_refuses_is_described() {
    List<String> lacking = new ArrayList<>();
    described()
        .forEach(
            file -> {
              String source = read(file);
              Matcher refused = REFUSED.matcher(source);
              while (refused.find()) {
                if (!source.contains("\"" + refused.group(1) + ": ")) {
                  lacking.add(file.getFileName() + " refuses with " + refused.group(1));
                }
              }
            });
    assertThat(lacking).isEmpty();
  }

  private static List<Path> described() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith("Resource.java"))
              .filter(file -> read(file).contains("@Described("))
              .toList();
      assertThat(found).hasSizeGreaterThan(40);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
