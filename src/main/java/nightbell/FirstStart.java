package nightbell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Register;
import nightbell.engine.Register.IntakeKey;
import nightbell.matrix.file.MatrixFolder;
import nightbell.matrix.file.Mistake;
import nightbell.ops.CannotStart;
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

  /** Loads what was given, or the sample where there is nothing else. */
  void matrix(GivenMatrix given) {
    if (given.isNone()) {
      if (matrices.active().isEmpty()) {
        stopIfNone(load(SAMPLE, sample(), "the built-in sample", true));
      }
      return;
    }
    List<String> wrong = new ArrayList<>(given.unreadable());
    MatrixFolder folder = given.folder();
    folder.mistakes().forEach(mistake -> wrong.add(mistake.toString()));
    folder
        .clients()
        .forEach(
            each -> wrong.addAll(load(each.name(), each.text(), "loaded at the start", false)));
    stopIfNone(wrong);
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

  /** Loads one matrix and gives its mistakes. */
  private List<String> load(String name, String text, String why, boolean linted) {
    Matrices.Loaded loaded =
        matrices.load(new Matrices.Offer(name, text, "start", why, null, null, true, linted));
    if (loaded instanceof Matrices.Wrong wrong) {
      return wrong.mistakes().stream().map(Mistake::toString).toList();
    }
    if (loaded instanceof Matrices.Taken taken) {
      LOG.info(
          "Matrix version {} of {} is {}",
          taken.version().number(),
          taken.version().matrix().client().name(),
          taken.state().name().toLowerCase(Locale.ROOT));
    }
    return List.of();
  }

  private void stopIfNone(List<String> wrong) {
    if (wrong.isEmpty()) {
      return;
    }
    if (matrices.active().isEmpty()) {
      throw new CannotStart(wrong);
    }
    LOG.error("The matrix was not loaded, the version before stays active:");
    wrong.forEach(mistake -> LOG.error("{}", mistake));
  }

  /** The text of the built-in matrix. */
  static String sample() {
    try (InputStream in = FirstStart.class.getResourceAsStream("/" + SAMPLE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CannotStart("The built-in sample matrix cannot be read: " + e.getMessage());
    }
  }
}
