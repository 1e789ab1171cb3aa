package nightbell;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.engine.Linted;
import nightbell.matrix.file.MatrixFolder;
import nightbell.matrix.lint.Facts;
import nightbell.ops.CannotStart;
import nightbell.ops.MatrixTexts;
import org.jspecify.annotations.Nullable;

/**
 * The matrix texts that the configuration names, read before anything is opened or written: a first
 * start that cannot be leaves nothing behind.
 *
 * @param texts each text by the name of its file
 * @param unreadable a sentence for each that could not be read
 */
record GivenMatrix(boolean isNone, Map<String, String> texts, List<String> unreadable) {

  /** Reads the file, or each text of the folder; null names none. */
  static GivenMatrix read(@Nullable Path given) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> unreadable = new ArrayList<>();
    if (given != null) {
      for (Path file : files(given, unreadable)) {
        read(file, texts, unreadable);
      }
    }
    return new GivenMatrix(given == null, texts, unreadable);
  }

  /** The matrices that the texts mean together. */
  MatrixFolder folder() {
    return MatrixFolder.read(texts);
  }

  /**
   * Stops a first start, which has no older version to go on with.
   *
   * @throws CannotStart with everything that cannot be read and every mistake and error
   */
  void mustBeRight(Instant now) {
    List<String> wrong = new ArrayList<>(unreadable);
    MatrixFolder folder = folder();
    folder.mistakes().forEach(mistake -> wrong.add(mistake.toString()));
    for (MatrixFolder.Given client : folder.clients()) {
      Linted.of(client.read(), Facts.unknown(), now)
          .mistakes()
          .forEach(mistake -> wrong.add(mistake.toString()));
    }
    if (!wrong.isEmpty()) {
      throw new CannotStart(wrong);
    }
  }

  private static List<Path> files(Path given, List<String> unreadable) {
    if (!Files.isDirectory(given)) {
      return List.of(given);
    }
    try {
      List<Path> files = MatrixTexts.in(given);
      if (files.isEmpty()) {
        unreadable.add(
            "NIGHTBELL_MATRIX names the folder " + given + ", which has no .yml file in it.");
      }
      return files;
    } catch (IOException e) {
      unreadable.add(unreadable(given, e));
      return List.of();
    }
  }

  private static void read(Path file, Map<String, String> texts, List<String> unreadable) {
    try {
      texts.put(file.getFileName().toString(), Files.readString(file));
    } catch (MalformedInputException e) {
      unreadable.add("The matrix file " + file + " is no UTF-8 text. Save it as UTF-8.");
    } catch (IOException e) {
      unreadable.add(unreadable(file, e));
    }
  }

  private static String unreadable(Path path, IOException e) {
    return "NIGHTBELL_MATRIX names "
        + path
        + ", which cannot be read ("
        + e.getClass().getSimpleName()
        + "). Name a file or folder that is there, or leave it empty for the sample.";
  }
}
