package nightbell.matrix.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nightbell.matrix.Matrix;
import nightbell.matrix.file.MatrixFile;

/** The matrices that coverage is tried on. */
final class Orchard {
  private Orchard() {}

  /** A small client with holes of every kind. */
  static Matrix matrix() {
    return read(text("/matrix/orchard.yml"));
  }

  /** The matrix that a first start loads. */
  static Matrix sample() {
    return read(text("/sample-matrix.yml"));
  }

  static Matrix read(String text) {
    MatrixFile.Result result = MatrixFile.read("orchard.yml", text);
    if (result instanceof MatrixFile.Read read) {
      return read.matrix();
    }
    throw new AssertionError(result.toString());
  }

  static String text(String resource) {
    try (InputStream in = Orchard.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
