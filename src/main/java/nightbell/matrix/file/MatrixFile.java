package nightbell.matrix.file;

import java.util.List;
import nightbell.matrix.Matrix;

/**
 * Reads a matrix from text. A broken form (syntax, size, anchors) is one mistake; otherwise every
 * mistake of the file is found in one reading. Pure and thread-safe.
 */
public final class MatrixFile {
  private MatrixFile() {}

  /** What reading gives: a whole matrix, or every mistake in the text. */
  public sealed interface Result {}

  /** The text is a matrix without mistakes; {@code places} tells where its elements are. */
  public record Read(Matrix matrix, Places places) implements Result {

    /** A matrix without a text. */
    public Read(Matrix matrix) {
      this(matrix, Places.NONE);
    }
  }

  /** The text has mistakes: all of them, in the order of the file; never empty. */
  public record Mistakes(List<Mistake> mistakes) implements Result {
    public Mistakes {
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * Reads one client's matrix. The text may hold several documents: then one of them has {@code
   * client:}, and the others are directories for it.
   *
   * @param name what to call the text in mistakes, for example {@code matrix.yml}
   * @param text the YAML text
   */
  public static Result read(String name, String text) {
    Found found = new Found(name);
    List<Node> documents = TreeReader.read(text, found);
    Node tree = documents.isEmpty() ? null : Documents.whole(documents, found);
    return tree == null ? new Mistakes(found.inOrder()) : read(tree, found);
  }

  /** Reads the tree of one client's matrix, which may be put together from several texts. */
  static Result read(Node tree, Found found) {
    Matrix matrix = new WholeMatrix(tree, found).read();
    return found.count() == 0
        ? new Read(matrix, Places.in(found.file(), tree))
        : new Mistakes(found.inOrder());
  }
}
