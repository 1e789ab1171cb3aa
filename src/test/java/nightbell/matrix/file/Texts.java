package nightbell.matrix.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nightbell.matrix.Matrix;

/** Matrix texts for tests, and what reading them gives. */
final class Texts {
  private Texts() {}

  static String sample() {
    return resource("/sample-matrix.yml");
  }

  static String bakery() {
    return resource("/matrix/bakery.yml");
  }

  /** The bakery's matrix with one place edited; the place must be there, once. */
  static String bakery(String place, String edited) {
    return edited(bakery(), place, edited);
  }

  static String edited(String text, String place, String edited) {
    assertThat(text.split(Pattern.quote(place), -1)).as("places of %s", place).hasSize(2);
    return text.replace(place, edited);
  }

  static Matrix matrix(String text) {
    MatrixFile.Result result = MatrixFile.read("matrix.yml", text);
    assertThat(result).isInstanceOf(MatrixFile.Read.class);
    return ((MatrixFile.Read) result).matrix();
  }

  static List<Mistake> mistakes(String text) {
    MatrixFile.Result result = MatrixFile.read("matrix.yml", text);
    return result instanceof MatrixFile.Mistakes found ? found.mistakes() : List.of();
  }

  static String resource(String name) {
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
