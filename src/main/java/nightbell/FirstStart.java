package nightbell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Register;
import nightbell.engine.Register.IntakeKey;
import nightbell.matrix.file.Mistake;
import nightbell.ops.CannotStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads what the service cannot be without: a matrix, and a key to post alerts with. What is there
 * already stays; a matrix file with mistakes stops the start only where there is no older version
 * to go on with.
 */
final class FirstStart {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
  private static final String SAMPLE = "sample-matrix.yml";

  private final Matrices matrices;
  private final Register register;
  private final Clock clock;

  FirstStart(Matrices matrices, Register register, Clock clock) {
    this.matrices = matrices;
    this.register = register;
    this.clock = clock;
  }

  /** Loads the file, each matrix of the folder, or the sample where there is nothing else. */
  void matrix(@Nullable Path given) {
    if (given == null) {
      if (matrices.active().isEmpty()) {
        load(SAMPLE, sample(), "the built-in sample");
      }
      return;
    }
    for (Path file : files(given)) {
      load(file.getFileName().toString(), text(file), "loaded at the start");
    }
  }

  /** Makes the first client's first key. */
  void key(String secret) {
    if (register.keys().isEmpty()) {
      MatrixVersion first = matrices.active().get(0);
      register.addKey(
          new IntakeKey(
              "first",
              first.matrix().client().id(),
              "first key",
              nightbell.web.Secret.hash(secret),
              null,
              null,
              null,
              null,
              clock.now(),
              null));
    }
  }

  private void load(String name, String text, String why) {
    Matrices.Loaded loaded = matrices.load(name, text, "start", why);
    if (loaded.version().isPresent()) {
      MatrixVersion version = loaded.version().get();
      LOG.info("Matrix version {} of {}", version.number(), version.matrix().client().name());
      return;
    }
    List<String> mistakes = loaded.mistakes().stream().map(Mistake::toString).toList();
    if (matrices.active().isEmpty()) {
      throw new CannotStart(mistakes);
    }
    LOG.error("The matrix was not loaded, the version before stays active:");
    mistakes.forEach(mistake -> LOG.error("{}", mistake));
  }

  private static List<Path> files(Path given) {
    if (!Files.isDirectory(given)) {
      return List.of(given);
    }
    try (Stream<Path> all = Files.list(given)) {
      List<Path> files = all.filter(FirstStart::isMatrix).sorted().toList();
      if (files.isEmpty()) {
        throw new CannotStart(
            "NIGHTBELL_MATRIX names the folder " + given + ", which has no .yml file in it.");
      }
      return files;
    } catch (IOException e) {
      throw unreadable(given, e);
    }
  }

  private static boolean isMatrix(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && (name.endsWith(".yml") || name.endsWith(".yaml"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new CannotStart("The matrix file " + file + " is no UTF-8 text. Save it as UTF-8.");
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static CannotStart unreadable(Path path, IOException e) {
    return new CannotStart(
        "NIGHTBELL_MATRIX names "
            + path
            + ", which cannot be read ("
            + e.getClass().getSimpleName()
            + "). Name a file or folder that is there, or leave it empty for the sample.");
  }

  /** The matrix that comes with the service. */
  static String sample() {
    try (InputStream in = FirstStart.class.getResourceAsStream("/" + SAMPLE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CannotStart("The built-in sample matrix cannot be read: " + e.getMessage());
    }
  }
}
