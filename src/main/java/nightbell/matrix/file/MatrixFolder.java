package nightbell.matrix.file;

import java.util.List;
import java.util.Map;
import nightbell.matrix.Matrix;

/**
 * What the texts of a folder mean together: a matrix for each text with {@code client:}; the others
 * are directories, shared by all of them. Every mistake of every text is found at once.
 *
 * @param clients those without mistakes, in the order of the texts
 */
public record MatrixFolder(List<Given> clients, List<Mistake> mistakes) {
  public MatrixFolder {
    clients = List.copyOf(clients);
    mistakes = List.copyOf(mistakes);
  }

  /**
   * One client's matrix.
   *
   * @param name of its text
   * @param text all that the matrix is made of, to be kept: the directories' texts as documents
   *     before its own
   */
  public record Given(String name, String text, MatrixFile.Read read) {
    public Matrix matrix() {
      return read.matrix();
    }
  }

  /** Reads texts by their names. One text alone is a client's, as {@link MatrixFile} reads it. */
  public static MatrixFolder read(Map<String, String> texts) {
    return new FolderReading(texts).folder();
  }
}
