package nightbell.engine;

import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.matrix.file.Mistake;

/** The matrices in force. Reading is cheap and never blocks. Thread-safe. */
public interface Matrices {

  /** The active version of a client. */
  Optional<MatrixVersion> active(ClientId client);

  /** The active version of every client. */
  List<MatrixVersion> active();

  /** Any version, also an old one. */
  Optional<MatrixVersion> version(int number);

  /**
   * Reads and lints a text, and if it has no mistakes and no errors stores it as a new version and
   * makes it the active one of its client; a text equal to the active one changes nothing. With
   * mistakes nothing changes.
   *
   * @param name what to call the text in mistakes
   */
  Loaded load(String name, String text, String by, String why);

  /**
   * Exactly one of the two: the active version, or mistakes.
   *
   * @param findings what the linter says of a new version; empty where nothing changed
   */
  record Loaded(
      Optional<MatrixVersion> version, List<Mistake> mistakes, List<PlacedFinding> findings) {

    /** Without findings. */
    public Loaded(Optional<MatrixVersion> version, List<Mistake> mistakes) {
      this(version, mistakes, List.of());
    }
  }
}
