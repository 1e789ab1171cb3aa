package nightbell.matrix.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nightbell.matrix.Matrix;
import nightbell.matrix.file.MatrixFile;

/** Matrix texts with one place edited, and what the linter says of them. */
final class Lints {
  static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

  private Lints() {}

  static String sample() {
    return resource("/sample-matrix.yml");
  }

  static String quiet() {
    return resource("/matrix/quiet.yml");
  }

  /** The text with each place (which must be there, once) exchanged for the one after it. */
  static String edited(String text, String... edits) {
    String result = text;
    for (int i = 0; i < edits.length; i += 2) {
      assertThat(result.split(Pattern.quote(edits[i]), -1)).as(edits[i]).hasSize(2);
      result = result.replace(edits[i], edits[i + 1]);
    }
    return result;
  }

  static Matrix matrix(String text) {
    MatrixFile.Result result = MatrixFile.read("matrix.yml", text);
    assertThat(result).as(() -> result.toString()).isInstanceOf(MatrixFile.Read.class);
    return ((MatrixFile.Read) result).matrix();
  }

  static List<Finding> of(String text) {
    return of(text, Facts.unknown());
  }

  static List<Finding> of(String text, Facts facts) {
    return Lint.of(matrix(text), facts, NOW);
  }

  /** Level, id and subject of each finding: {@code ERROR gap systems.erp}. */
  static Set<String> names(List<Finding> findings) {
    Set<String> names = new TreeSet<>();
    findings.forEach(each -> names.add(each.level() + " " + each.id() + " " + each.subject()));
    return names;
  }

  /** The findings of the edited text that the text itself does not have. */
  static Set<String> added(String text, String... edits) {
    Set<String> names = names(of(edited(text, edits)));
    names.removeAll(names(of(text)));
    return names;
  }

  private static String resource(String name) {
    try (InputStream in = Lints.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
