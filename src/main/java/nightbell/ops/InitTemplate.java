package nightbell.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The starter matrix with places for the answers, as it lies in the jar. */
final class InitTemplate {
  static final String TEXT = read();

  private InitTemplate() {}

  private static String read() {
    try (InputStream in = InitTemplate.class.getResourceAsStream("/starter-matrix.yml")) {
      byte[] bytes = Objects.requireNonNull(in, "starter-matrix.yml").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
