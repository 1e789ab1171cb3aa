package nightbell.matrix.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nightbell.matrix.Matrix;
import nightbell.matrix.file.MatrixFile;

/** Matrices to print: the sample, edited, and a large one. */
public final class Printed {
  static final String HASH = "4f0c".repeat(16);
  static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");

  private Printed() {}

  static Matrix sample() {
    return matrix(text());
  }

  /** The sample with one text replaced wherever it stands. */
  static Matrix sample(String place, String edited) {
    assertThat(text()).contains(place);
    return matrix(text().replace(place, edited));
  }

  static Matrix matrix(String text) {
    MatrixFile.Result result = MatrixFile.read("matrix.yml", text);
    assertThat(result).isInstanceOf(MatrixFile.Read.class);
    return ((MatrixFile.Read) result).matrix();
  }

  static Edition edition(Signature... signatures) {
    return new Edition(7, "active", HASH, NOW, NOW, List.of(signatures));
  }

  static Paper paper(Matrix matrix) {
    return Paper.of(matrix, edition(), false);
  }

  /** The sample as a page. */
  public static String page() {
    return PaperHtml.of(paper(sample()));
  }

  /** The sample as a page, with a person of this name. */
  public static String pageNaming(String person) {
    return PaperHtml.of(paper(sample("Tomas Weber", person)));
  }

  /** A page of 200 systems and 11 categories. */
  public static String largePage() {
    StringBuilder systems = new StringBuilder("systems:\n");
    for (int i = 0; i < 200; i++) {
      systems.append(String.format("  sys-%03d: {name: \"Machine number %03d\"}\n", i, i));
    }
    StringBuilder categories = new StringBuilder("categories:\n");
    for (int i = 0; i < 6; i++) {
      categories
          .append("  kind-")
          .append(i)
          .append(": {match: [\"tag:k")
          .append(i)
          .append("\"]}\n");
    }
    String large =
        text()
            .replaceFirst("(?m)^systems:.*$", systems.toString())
            .replaceFirst("(?m)^categories:.*$", categories.toString());
    return PaperHtml.of(paper(matrix(large)));
  }

  static String text() {
    try (InputStream in = Printed.class.getResourceAsStream("/sample-matrix.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
